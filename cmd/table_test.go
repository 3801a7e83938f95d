package cmd_test

import "slices"

// folder is a row of the table: what a folder may import of ours, and what it
// must never import.
type folder struct {
	// may are the folders it may import, and those that these may: whoever
	// draws the emulator's state may name its types.
	may []string

	// exactly: what the folders in may may import is not included.
	exactly bool

	// never are packages, and all below them, that it must not depend on, not
	// even through others.
	never []string

	// direct are packages, and all below them, that it must not import itself.
	// The standard library's own inner workings, which read files and tell the
	// time, are no business of ours.
	direct []string

	// still: it has no goroutine and is given the time.
	still bool

	// virtual: it is given the time.
	virtual bool
}

// module is ours.
const module = "codereader"

// Packages that rows name together.
var (
	window = []string{"github.com/hajimehoshi/ebiten"}
	audio  = []string{"github.com/ebitengine/oto"}
	gui    = slices.Concat(window, audio)
	wav    = []string{"github.com/go-audio"}
	files  = []string{"os", "io", "bufio", "embed", "path/filepath", "syscall", "log", "net", "golang.org/x/sys", "golang.org/x/term"}
	chance = []string{"math/rand", "crypto/rand", "hash/maphash"}
	pure   = slices.Concat(files, chance)
	host   = []string{module + "/emulator", module + "/assets"}
)

// table is what each folder may import. A folder that is not there yet may
// have its row.
var table = map[string]folder{
	"clock":  {direct: pure, still: true},
	"keypad": {may: []string{"clock"}, direct: pure, still: true},
	"voice":  {never: slices.Concat(gui, wav, host), direct: pure, still: true},

	"voice/sound":               {may: []string{"voice", "assets"}, never: gui},
	"voice/sound/soundtest":     {may: []string{"voice/sound"}, never: gui},
	"voice/sound/lint":          {may: []string{"voice", "voice/sound", "voice/sound/soundtest"}, never: gui},
	"voice/speaker":             {may: []string{"voice/sound"}, never: window},
	"voice/speaker/speakertest": {may: []string{"voice/speaker"}, never: window},

	"firmware": {
		may:   []string{"keypad", "clock", "voice", "firmware/otp"},
		never: slices.Concat(gui, wav, host), direct: pure, still: true,
	},
	"firmware/otp": {never: slices.Concat(gui, wav, host), direct: pure, still: true},
	"firmware/crc": {never: slices.Concat(gui, wav, host), direct: pure, still: true},
	"firmware/record": {
		may:   []string{"firmware", "firmware/otp", "firmware/crc", "voice"},
		never: slices.Concat(gui, wav, host), direct: pure, still: true,
	},
	"firmware/record/recordtest": {may: []string{"firmware/record"}, never: slices.Concat(gui, host)},
	"firmware/firmwaretest":      {may: []string{"firmware"}, never: slices.Concat(gui, host)},

	"emulator": {
		may:   []string{"clock", "keypad", "voice", "voice/sound", "voice/speaker", "firmware", "firmware/otp"},
		never: slices.Concat(gui, []string{"net"}), direct: chance, virtual: true,
	},
	"emulator/emulatortest":        {may: []string{"emulator"}, never: gui},
	"emulator/settings":            {may: []string{"emulator"}, never: gui},
	"emulator/bundle":              {may: []string{"emulator"}, never: gui, virtual: true},
	"emulator/bundle/painter":      {may: []string{"emulator", "emulator/bundle", "emulator/panel"}, never: gui, virtual: true},
	"emulator/bundle/bundletest":   {may: []string{"emulator", "emulator/bundle", "emulator/bundle/painter", "emulator/panel"}, never: gui},
	"emulator/conform":             {may: []string{"emulator", "emulator/bundle", "firmware/otp"}, never: gui, virtual: true},
	"emulator/conform/conformtest": {may: []string{"emulator", "emulator/conform", "firmware/otp"}, never: gui, virtual: true},
	"emulator/tracefile":           {may: []string{"emulator"}, never: gui, virtual: true},
	"emulator/report":              {may: []string{"emulator", "emulator/scenario", "emulator/panel"}, never: gui, virtual: true},
	"emulator/browsertest":         {never: gui},
	"emulator/scenario":            {may: []string{"emulator"}, never: gui, virtual: true},
	"emulator/panel":               {may: []string{"keypad", "emulator", "assets/font"}, never: gui, virtual: true},
	"emulator/panel/paneltest":     {may: []string{"emulator/panel"}, never: gui},
	"emulator/window":              {may: []string{"emulator/steady", "emulator/announce", "emulator/panel", "emulator/present", "emulator", "voice/speaker", "emulator/window/inspector", "emulator/window/inspector/pane"}},
	"emulator/present":             {may: []string{"emulator", "emulator/announce"}, never: gui, virtual: true},
	"emulator/present/script":      {may: []string{"emulator", "emulator/present", "emulator/scenario"}, never: gui, virtual: true},
	"emulator/announce":            {may: []string{"emulator"}, never: gui, direct: pure, virtual: true},
	"emulator/steady":              {direct: pure, still: true},
	"emulator/window/inspector":    {may: []string{"emulator", "emulator/announce"}, never: gui},
	"emulator/window/inspector/pane": {
		may: []string{"emulator/window/inspector", "emulator/panel", "assets/font"}, never: audio,
	},
	"emulator/term": {may: []string{"emulator", "emulator/announce", "emulator/steady", "voice/speaker"}, never: window},
	"emulator/link": { // a part of the firmware's image
		may:   []string{"firmware", "firmware/crc", "firmware/otp", "keypad", "voice", "clock"},
		never: slices.Concat(gui, wav), direct: slices.Concat(pure, []string{"fmt"}), exactly: true, still: true,
	},
	"emulator/link/device": {
		may:   []string{"emulator/link", "firmware", "firmware/otp", "keypad", "voice", "clock"},
		never: slices.Concat(gui, wav), direct: slices.Concat(pure, []string{"fmt"}), exactly: true, still: true,
	},
	"emulator/link/host":         {may: []string{"emulator", "emulator/link"}, never: gui},
	"emulator/link/linktest":     {may: []string{"emulator", "emulator/link", "emulator/link/device", "emulator/link/host"}, never: gui},
	"emulator/server":            {may: []string{"emulator", "emulator/panel", "emulator/server/api"}, never: window},
	"emulator/server/api":        {never: gui},
	"emulator/server/client":     {may: []string{"emulator/server/api"}, never: gui},
	"emulator/server/servertest": {may: []string{"emulator/server", "emulator/server/client"}, never: window},
	"emulator/web":               {may: []string{"assets", "voice", "emulator/announce", "emulator/practice/lesson", "emulator/web/pack"}, never: gui},
	"emulator/web/pack":          {never: slices.Concat(gui, []string{"net"})},
	"emulator/web/core":          {may: []string{"assets/gsm", "emulator/announce", "emulator/panel", "emulator", "emulator/present", "emulator/steady", "emulator/practice/lesson", "emulator/web/pack"}, never: slices.Concat(gui, []string{"net"}), virtual: true},
	"emulator/web/page":          {may: []string{"emulator/web/core"}, never: slices.Concat(gui, []string{"net"})},
	"emulator/web/tracer":        {may: []string{"emulator/web/core"}, never: slices.Concat(gui, []string{"net"})},
	"emulator/web/makeweb":       {may: []string{"emulator/web", "emulator/web/core", "emulator/present/script"}, never: gui},
	"emulator/practice":          {may: []string{"emulator", "firmware/otp"}, never: slices.Concat(gui, []string{"net"}), virtual: true},
	"emulator/practice/lesson":   {may: []string{"emulator"}, never: slices.Concat(gui, []string{"net"}), virtual: true},
	"emulator/practice/site":     {may: []string{"emulator/practice"}, never: gui},

	"assets":             {direct: []string{"os"}},
	"assets/adpcm":       {direct: pure, still: true},
	"assets/gsm":         {direct: pure, still: true},
	"assets/font":        {},
	"assets/font/unwoff": {},
	"assets/makevoices":  {may: []string{"assets", "assets/adpcm", "assets/gsm", "emulator/announce", "emulator/practice/lesson", "voice/sound", "voice/sound/soundtest"}},

	"cmd":            {},
	"cmd/codereader": {may: []string{everything}},
	"cmd/firmware": { // of the emulator it knows the wire alone
		may: []string{
			"firmware", "firmware/otp", "firmware/record", "keypad", "clock", "voice",
			"emulator/link", "emulator/link/device", "cmd/firmware/boot", "cmd/firmware/flashfile",
			"cmd/firmware/keymatrix", "cmd/firmware/parts",
		},
		exactly: true, never: slices.Concat(gui, []string{"net"}),
	},
	"cmd/firmware/initramfs": {exactly: true},
	"cmd/firmware/hil":       {may: []string{"emulator/link", "emulator/link/linktest"}, never: gui},
	"cmd/firmware/parts": { // a board's own keys, display and sound
		may: []string{"firmware", "keypad", "voice", "voice/sound",
			"cmd/firmware/keymatrix", "cmd/firmware/ssd1306", "cmd/firmware/alsa"},
		exactly: true, never: gui,
	},
	"cmd/firmware/parts/partstest": {may: []string{"cmd/firmware/parts", "cmd/firmware/ssd1306"}, never: gui, exactly: true},
	"cmd/firmware/keymatrix":       {may: []string{"keypad"}, never: slices.Concat(gui, host), exactly: true},
	"cmd/firmware/ssd1306":         {never: slices.Concat(gui, host), exactly: true},
	"cmd/firmware/alsa":            {never: slices.Concat(gui, host), exactly: true},
	"cmd/firmware/c/ctest":         {never: gui, exactly: true},
	"cmd/firmware/boot":            {never: slices.Concat(gui, host), exactly: true},
	"cmd/firmware/flashfile":       {may: []string{"firmware/record"}, never: gui},
	".ci/testsummary":              {},
}

// everything in may is every folder.
const everything = "everything"
