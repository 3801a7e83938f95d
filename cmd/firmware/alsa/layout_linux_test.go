package alsa

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unsafe"
)

// places are the sizes, offsets and numbers that the kernel must agree with, by
// the names that its header has for them.
var places = []struct {
	name    string
	got     uintptr
	in32    uintptr // on arm and 386
	in64    uintptr // on arm64, riscv64 and amd64
	formula string  // in C
}{
	{"hw_params", unsafe.Sizeof(hwParams{}), 604, 608, "sizeof(struct snd_pcm_hw_params)"},
	{"masks", unsafe.Offsetof(hwParams{}.masks), 4, 4, "offsetof(struct snd_pcm_hw_params, masks)"},
	{"intervals", unsafe.Offsetof(hwParams{}.intervals), 260, 260, "offsetof(struct snd_pcm_hw_params, intervals)"},
	{"rmask", unsafe.Offsetof(hwParams{}.asked), 512, 512, "offsetof(struct snd_pcm_hw_params, rmask)"},
	{"fifo_size", unsafe.Offsetof(hwParams{}.fifo), 536, 536, "offsetof(struct snd_pcm_hw_params, fifo_size)"},
	{"sw_params", unsafe.Sizeof(swParams{}), 104, 136, "sizeof(struct snd_pcm_sw_params)"},
	{"avail_min", unsafe.Offsetof(swParams{}.availMin), 12, 16, "offsetof(struct snd_pcm_sw_params, avail_min)"},
	{"start_threshold", unsafe.Offsetof(swParams{}.startThreshold), 20, 32, "offsetof(struct snd_pcm_sw_params, start_threshold)"},
	{"stop_threshold", unsafe.Offsetof(swParams{}.stopThreshold), 24, 40, "offsetof(struct snd_pcm_sw_params, stop_threshold)"},
	{"boundary", unsafe.Offsetof(swParams{}.boundary), 36, 64, "offsetof(struct snd_pcm_sw_params, boundary)"},
	{"xferi", unsafe.Sizeof(transfer{}), 12, 24, "sizeof(struct snd_xferi)"},
	{"frames", unsafe.Offsetof(transfer{}.frames), 8, 16, "offsetof(struct snd_xferi, frames)"},
	{"HW_PARAMS", setHardware, 0xC25C4111, 0xC2604111, "SNDRV_PCM_IOCTL_HW_PARAMS"},
	{"SW_PARAMS", setSoftware, 0xC0684113, 0xC0884113, "SNDRV_PCM_IOCTL_SW_PARAMS"},
	{"PREPARE", prepare, 0x4140, 0x4140, "SNDRV_PCM_IOCTL_PREPARE"},
	{"DROP", drop, 0x4143, 0x4143, "SNDRV_PCM_IOCTL_DROP"},
	{"DRAIN", drain, 0x4144, 0x4144, "SNDRV_PCM_IOCTL_DRAIN"},
	{"WRITEI", write, 0x400C4150, 0x40184150, "SNDRV_PCM_IOCTL_WRITEI_FRAMES"},
	{"channels", channels, 2, 2, "SNDRV_PCM_HW_PARAM_CHANNELS - SNDRV_PCM_HW_PARAM_FIRST_INTERVAL"},
	{"rate", rate, 3, 3, "SNDRV_PCM_HW_PARAM_RATE - SNDRV_PCM_HW_PARAM_FIRST_INTERVAL"},
	{"period_size", periodSize, 5, 5, "SNDRV_PCM_HW_PARAM_PERIOD_SIZE - SNDRV_PCM_HW_PARAM_FIRST_INTERVAL"},
	{"buffer_size", bufferSize, 9, 9, "SNDRV_PCM_HW_PARAM_BUFFER_SIZE - SNDRV_PCM_HW_PARAM_FIRST_INTERVAL"},
	{"intervals' number", intervals, 12, 12, "SNDRV_PCM_HW_PARAM_LAST_INTERVAL - SNDRV_PCM_HW_PARAM_FIRST_INTERVAL + 1"},
	{"S16_LE", formatS16LE, 2, 2, "(size_t)SNDRV_PCM_FORMAT_S16_LE"},
	{"interleaved", accessInterleaved, 3, 3, "(size_t)SNDRV_PCM_ACCESS_RW_INTERLEAVED"},
}

func TestLayoutIsTheKernels(t *testing.T) {
	for _, p := range places {
		want := p.in64
		if unsafe.Sizeof(uintptr(0)) == 4 {
			want = p.in32
		}
		if p.got != want {
			t.Errorf("%s is %#x, and the kernel's %#x", p.name, p.got, want)
		}
	}
}

// TestProgramOf32BitsHasTheKernelsLayout runs the test above as a program of
// 32 bits, where this machine can.
func TestProgramOf32BitsHasTheKernelsLayout(t *testing.T) {
	if unsafe.Sizeof(uintptr(0)) == 4 {
		t.Skip("these are 32 bits already")
	}
	program := filepath.Join(t.TempDir(), "test")
	build := exec.Command("go", "test", "-c", "-vet=off", "-o", program, ".")
	build.Env = append(os.Environ(), "GOARCH=386", "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		t.Skipf("no go command that builds: %v: %s", err, out)
	}
	out, err := exec.Command(program, "-test.run", "^TestLayoutIsTheKernels$", "-test.v").CombinedOutput()
	if err != nil && !strings.Contains(string(out), "---") {
		t.Skipf("no program of 32 bits runs here: %v", err)
	}
	if err != nil || !strings.Contains(string(out), "--- PASS: TestLayoutIsTheKernels") {
		t.Errorf("%v: %s", err, out)
	}
}

// TestHeaderSaysTheSame holds the table against the header itself.
func TestHeaderSaysTheSame(t *testing.T) {
	var c strings.Builder
	c.WriteString("#include <stddef.h>\n#include <stdio.h>\n#include <time.h>\n#include <sys/ioctl.h>\n#include <sound/asound.h>\nint main(void) {\n")
	for _, p := range places {
		fmt.Fprintf(&c, "\tprintf(\"%%s %%zu\\n\", %q, (size_t)(%s));\n", p.name, p.formula)
	}
	c.WriteString("\treturn 0;\n}\n")
	dir := t.TempDir()
	source, program := filepath.Join(dir, "places.c"), filepath.Join(dir, "places")
	if err := os.WriteFile(source, []byte(c.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	if exec.Command("gcc", "-E", "-include", "stdio.h", "-include", "sound/asound.h", "-x", "c", "-o", program, os.DevNull).Run() != nil {
		t.Skip("no C compiler with the kernel's headers: apt-get install gcc libc6-dev linux-libc-dev")
	}
	if out, err := exec.Command("gcc", "-o", program, source).CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	out, err := exec.Command(program).Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range places {
		if want := fmt.Sprintf("%s %d\n", p.name, p.got); !strings.Contains(string(out), want) {
			t.Errorf("%s is %d, and the header says otherwise:\n%s", p.name, p.got, out)
		}
	}
}
