package inspector

import (
	"testing"

	"codereader/emulator"
	"codereader/emulator/announce"
	"codereader/emulator/emulatortest"
)

// What cannot be done with a firmware on its own clock is told, seen and heard,
// and is not done; all else is.
func TestTimeOfAFirmwareOnItsOwnClockStaysAsItIs(t *testing.T) {
	refused := announce.Of(announce.Failed, announce.OwnClock)
	var heard announce.Announcement
	hear := func(all ...announce.Announcement) { heard = all[0] }
	inBubble(t, func(o *Options) { o.Announce, o.Answer = hear, hear }, func(r *rig) {
		m := emulator.New(emulator.Config{Firmware: emulatortest.OwnClock, Voice: emulatortest.Voice{}})
		r.live.Do(func(*emulator.Machine) { r.Attach(m) })
		for command := range Command(Commands) {
			heard = announce.Announcement{}
			r.do(command)
			if is := heard == refused; is != movesTime[command] || is != (r.last() == "The firmware has its own clock: its time stays as it is.") {
				t.Errorf("%s says %q and tells %q", command.Text(1), heard.ID(), r.last())
			}
			r.Leave()
		}
		if got := r.live.Rate(); got != 1 {
			t.Errorf("the rate is %v", got)
		}
	})
}
