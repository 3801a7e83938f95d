package speaker

// Child is [Beside]: a browser has no processes, and one device for good.
func Child() (*Process, error) { return Beside(OpenDevice)() }
