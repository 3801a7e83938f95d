//go:build !js

package speaker

// canRest says that oto's Suspend puts the device to sleep and its Resume wakes
// it at once.
const canRest = true

func whenReady(ready <-chan struct{}) <-chan struct{} { return ready }
