package speaker_test

import (
	"encoding/binary"
	"io"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"codereader/voice/sound"
)

// server is a PulseAudio of the test's own, with a sink that nobody hears but
// the test.
type server struct {
	t      *testing.T
	dir    string
	daemon *exec.Cmd
}

// newServer returns a server that has not been started. Processes that play
// find it, and no other sound on this machine.
func newServer(t *testing.T) *server {
	t.Helper()
	for _, program := range []string{"pulseaudio", "parec"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("%s is missing: apt-get install pulseaudio pulseaudio-utils", program)
		}
	}
	dir, err := os.MkdirTemp("", "ears") // t.TempDir is too long for a socket's name
	if err != nil {
		t.Fatal(err)
	}
	v := &server{t: t, dir: dir}
	t.Cleanup(func() {
		v.kill()
		os.RemoveAll(dir)
	})
	t.Setenv("HOME", dir)
	t.Setenv("XDG_RUNTIME_DIR", dir)
	t.Setenv("XDG_CONFIG_HOME", dir)
	t.Setenv("PULSE_SERVER", "unix:"+v.socket())
	t.Setenv("ALSA_CONFIG_PATH", os.DevNull) // nothing to fall back to
	return v
}

func (v *server) socket() string { return filepath.Join(v.dir, "socket") }

// start starts the server and waits until it answers.
func (v *server) start() {
	v.t.Helper()
	v.daemon = exec.Command("pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1",
		"-L", "module-null-sink sink_name=ears format=s16le rate=48000 channels=1",
		"-L", "module-native-protocol-unix auth-anonymous=1 socket="+v.socket())
	if err := v.daemon.Start(); err != nil {
		v.t.Skipf("pulseaudio cannot be started: %v", err)
	}
	until(v.t, "PulseAudio answers", func() bool {
		c, err := net.Dial("unix", v.socket())
		if err == nil {
			c.Close()
		}
		return err == nil
	})
}

// kill ends the server as a crash would.
func (v *server) kill() {
	if v.daemon != nil {
		_ = v.daemon.Process.Kill()
		_ = v.daemon.Wait()
		_ = os.Remove(v.socket())
		v.daemon = nil
	}
}

// ears hear what the server plays.
type ears struct {
	t *testing.T

	mu     sync.Mutex
	pcm    []int16
	chunks []chunk
}

// chunk is samples that were heard at once.
type chunk struct {
	at  time.Time
	end int // of them, in all that was heard
}

// listen has ears listen to the server until it is killed, and waits until they
// hear.
func (v *server) listen() *ears {
	v.t.Helper()
	c := exec.Command("parec", "-d", "ears.monitor", "--raw", "--format=s16le", "--rate=48000", "--channels=1", "--latency-msec=5")
	out, err := c.StdoutPipe()
	if err != nil {
		v.t.Fatal(err)
	}
	if err := c.Start(); err != nil {
		v.t.Fatal(err)
	}
	e := &ears{t: v.t}
	heard := make(chan struct{})
	go func() {
		defer close(heard)
		e.hear(out)
	}()
	v.t.Cleanup(func() {
		_ = c.Process.Kill()
		<-heard
		_ = c.Wait()
	})
	until(v.t, "something can be heard", func() bool { return len(e.since(0)) > 0 })
	return e
}

func (e *ears) hear(r io.Reader) {
	buf := make([]byte, 4096)
	half := 0 // bytes of a sample that is not complete
	for {
		n, err := r.Read(buf[half:])
		if err != nil {
			return
		}
		n += half
		e.mu.Lock()
		for i := 0; i+1 < n; i += 2 {
			e.pcm = append(e.pcm, int16(binary.LittleEndian.Uint16(buf[i:])))
		}
		e.chunks = append(e.chunks, chunk{time.Now(), len(e.pcm)})
		e.mu.Unlock()
		if half = n % 2; half == 1 {
			buf[0] = buf[n-1]
		}
	}
}

// now returns how many samples have been heard so far.
func (e *ears) now() int {
	e.mu.Lock()
	defer e.mu.Unlock()
	return len(e.pcm)
}

// since returns what was heard from a sample on.
func (e *ears) since(from int) []int16 {
	e.mu.Lock()
	defer e.mu.Unlock()
	return append([]int16(nil), e.pcm[from:]...)
}

// when returns when a sample was heard.
func (e *ears) when(sample int) time.Time {
	e.mu.Lock()
	defer e.mu.Unlock()
	for _, c := range e.chunks {
		if sample < c.end {
			// The chunk's last sample is the one that was heard just then.
			return c.at.Add(-sound.TimeOf(int64(c.end - sample)))
		}
	}
	return time.Now()
}

// loud returns the first and the last sample from a place on that are heard,
// -1 if none is.
func (e *ears) loud(from int) (first, last int) {
	first, last = -1, -1
	for i, v := range e.since(from) {
		if v > hearing || v < -hearing {
			if last = from + i; first < 0 {
				first = last
			}
		}
	}
	return first, last
}

// hearing is the level from which on something is heard.
const hearing = 300

// until waits until something holds, looking again and again.
func until(t *testing.T, what string, holds func() bool) {
	t.Helper()
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	late := time.After(patience)
	for !holds() {
		select {
		case <-tick.C:
		case <-late:
			t.Fatalf("not within %v: %s", patience, what)
		}
	}
}
