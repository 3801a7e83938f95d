package boot

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/sys/unix"
)

func TestMachineIsStarted(t *testing.T) {
	host, name := openPTY(t)
	f := newFake(t, map[string]string{
		"/proc/cmdline":      "quiet codereader.link=/dev/ttyS1@57600 codereader.data=/dev/mmcblk0p2\n",
		"/dev/watchdog":      "",
		"/modules/20-snd.ko": "", "/modules/10-core.ko": "", "/modules/README": "",
	})
	f.link("/dev/ttyS1", name)
	f.refuses["mount devtmpfs as devtmpfs on /dev"] = unix.EBUSY // done already
	f.refuses["mount /dev/mmcblk0p2 as vfat on /data"] = unix.EINVAL
	f.refuses["load /modules/10-core.ko"] = unix.EEXIST
	s, err := start(f.machine, Options{Report: func(err error) { t.Error(err) }})
	if err != nil {
		t.Fatal(err)
	}
	want := []string{
		"mount proc as proc on /proc", "mount sysfs as sysfs on /sys", "mount devtmpfs as devtmpfs on /dev",
		"load /modules/10-core.ko", "load /modules/20-snd.ko",
		"mount /dev/mmcblk0p2 as vfat on /data", "mount /dev/mmcblk0p2 as ext4 on /data",
	}
	if !slices.Equal(f.done, want) {
		t.Errorf("got %q, want %q", f.done, want)
	}
	if left, _ := os.ReadDir(f.path(ModuleFolder)); len(left) != 1 || left[0].Name() != "README" {
		t.Errorf("in memory there are still %v", left)
	}
	if s.Port.String() != "/dev/ttyS1@57600" {
		t.Errorf("the link is %v", s.Port)
	}
	s.Link.SetReadDeadline(time.Now().Add(patience))
	host.Write([]byte("x"))
	if n, err := s.Link.Read(make([]byte, 8)); n != 1 || err != nil {
		t.Errorf("over the link: %d bytes, %v", n, err)
	}
	if got := f.text("/dev/watchdog"); got != "\x00" {
		t.Errorf("the watchdog got %q", got)
	}
	f.done = nil
	if err := s.Stop(Halt); err != nil {
		t.Error(err)
	}
	if want := []string{"sync", "reboot cdef0123"}; !slices.Equal(f.done, want) {
		t.Errorf("at the end: %q, want %q", f.done, want)
	}
	if got := f.text("/dev/watchdog"); got != "\x00V" {
		t.Errorf("standing still, the watchdog got %q", got)
	}
}

func TestWhatIsMissingIsReportedAndNotFatal(t *testing.T) {
	_, name := openPTY(t)
	f := newFake(t, map[string]string{
		"/proc/cmdline":    "codereader.watchdog=off codereader.data=/dev/mmcblk0p2",
		"/modules/10-a.ko": "", "/modules/20-b.ko": "", "/dev/watchdog": "",
	})
	f.link("/dev/ttyS1", name)
	f.refuses["load /modules/10-a.ko"] = unix.ENOEXEC
	for _, kind := range dataKinds {
		f.refuses["mount /dev/mmcblk0p2 as "+kind+" on /data"] = unix.ENODEV
	}
	var reports []string
	s, err := start(f.machine, Options{Report: func(err error) { reports = append(reports, err.Error()) }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Link.Close()
	got := strings.Join(reports, "\n")
	if len(reports) != 2 || !strings.Contains(got, "/modules/10-a.ko") || !strings.Contains(got, "codereader.data=/dev/mmcblk0p2") {
		t.Errorf("reported: %s", got)
	}
	if !slices.Contains(f.done, "load /modules/20-b.ko") {
		t.Errorf("a driver kept another away: %q", f.done)
	}
	if got := f.text("/dev/watchdog"); got != "" {
		t.Errorf("a watchdog that was to be left alone got %q", got)
	}
}

func TestMachineWithoutProcCannotBeStarted(t *testing.T) {
	f := newFake(t, nil)
	f.refuses["mount proc as proc on /proc"] = unix.EPERM
	if _, err := start(f.machine, Options{}); err == nil || !strings.Contains(err.Error(), "/proc") {
		t.Errorf("got %v", err)
	}
}

func TestMachineEndsAsAskedOrStandsStill(t *testing.T) {
	for _, c := range []struct {
		how  How
		no   bool
		want []string
	}{
		{PowerOff, false, []string{"sync", "reboot 4321fedc"}},
		{Restart, false, []string{"sync", "reboot 01234567"}},
		{PowerOff, true, []string{"sync", "reboot 4321fedc", "reboot cdef0123"}},
	} {
		f := newFake(t, nil)
		if c.no {
			f.refuses["reboot 4321fedc"] = unix.EINVAL
		}
		s := &System{machine: f.machine}
		if err := s.Stop(c.how); err != nil || !slices.Equal(f.done, c.want) {
			t.Errorf("%d: %q, %v; want %q", c.how, f.done, err, c.want)
		}
	}
}

func TestOrphansAreTakenLeaveOf(t *testing.T) {
	started := startChildren(t, 3)
	told := make(chan os.Signal)
	ended := make(chan bool)
	go func() { reap(told); close(ended) }()
	for until := time.Now().Add(patience); alive(started) && time.Now().Before(until); {
		told <- unix.SIGCHLD
	}
	close(told)
	<-ended
	if alive(started) {
		t.Errorf("of %v some are still in the kernel's table", started)
	}
}

func TestWatchdogIsKickedWhileTheProgramIsAlive(t *testing.T) {
	f := newFake(t, map[string]string{"/dev/watchdog": ""})
	dog, err := f.openWatchdog()
	if err != nil {
		t.Fatal(err)
	}
	if dog.Every() != defaultPatience/3 {
		t.Errorf("it wants to be kicked every %v", dog.Every())
	}
	ticks := make(chan time.Time, 5)
	for range 5 {
		ticks <- time.Time{}
	}
	close(ticks)
	asked := 0
	dog.keep(ticks, func() bool { asked++; return asked <= 3 }, func(err error) { t.Error(err) })
	if got := f.text("/dev/watchdog"); got != "\x00\x00\x00" {
		t.Errorf("alive at three ticks of five: %q", got)
	}
	if err := dog.Close(); err != nil {
		t.Error(err)
	}
	if got := f.text("/dev/watchdog"); !strings.HasSuffix(got, "V") {
		t.Errorf("stopped: %q", got)
	}
}

func TestMachineWithoutWatchdogHasNone(t *testing.T) {
	if dog, err := newFake(t, nil).openWatchdog(); dog != nil || err != nil {
		t.Errorf("got %v, %v", dog, err)
	}
}

func TestMemoryIsToldOf(t *testing.T) {
	f := newFake(t, map[string]string{"/proc/self/status": "Name:\tinit\nVmHWM:\t    2456 kB\nVmRSS:\t 2000 kB\n"})
	ticks := make(chan time.Time, 1)
	ticks <- time.Time{}
	close(ticks)
	told := ""
	f.tellMemory(ticks, func(err error) { told = err.Error() })
	if want := "boot: 2456 kB of memory at most"; told != want {
		t.Errorf("got %q, want %q", told, want)
	}
}
