package server

import (
	"context"
	"time"

	"codereader/emulator"
	"codereader/emulator/server/api"
)

// routeTime adds what lets time pass, and changes how it does.
func (s *Server) routeTime() {
	s.routeWaiting()
	route(s, tagged(tagTime, get("get-rate", "/rate", "How fast time passes", "The rate of device time.")),
		func(_ context.Context, in *ForReader) (api.Rate, error) {
			r, err := s.find(in.Reader)
			if err != nil {
				return api.Rate{}, err
			}
			return r.rate(), nil
		})
	route(s, tagged(tagTime, put("set-rate", "/rate", "Change how fast time passes",
		"From now on. The reader's time of day goes along with device time at any rate. Requests that wait when time is stopped are answered that it was.")),
		func(ctx context.Context, in *with[api.Rate]) (api.Rate, error) {
			r, err := s.find(in.Reader)
			if err != nil {
				return api.Rate{}, err
			}
			rate, err := rateOf("body.rate", in.Body)
			if err != nil {
				return api.Rate{}, err
			}
			if rate != (api.Rate{Rate: 1}) {
				if err := r.movable(ctx); err != nil {
					return api.Rate{}, err
				}
			}
			r.setRate(rate)
			return r.rate(), nil
		})
	route(s, tagged(tagTime, post("step", "/step", "Go on by one event",
		"Lets time pass up to and with the next thing that happens by itself, and stops it there: the rate is 0 then. Where nothing will happen no time passes.")),
		func(ctx context.Context, in *ForReader) (api.State, error) {
			r, err := s.find(in.Reader)
			if err != nil {
				return api.State{}, err
			}
			if err := r.movable(ctx); err != nil {
				return api.State{}, err
			}
			r.live.Step()
			now, err := r.now(ctx)
			return now.api(), err
		})
	s.routeTravel()
	s.routeClock()
}

// routeWaiting adds what waits.
func (s *Server) routeWaiting() {
	route(s, tagged(tagTime, post("wait", "/wait", "Let time pass", "So much device time, at the reader's rate.")),
		func(ctx context.Context, in *with[api.Wait]) (api.Outcome, error) {
			d, err := duration("body.for", in.Body.For, 0)
			return s.waited(in.Reader, err, func(r *reader) (outcome, error) { return r.pass(ctx, d) })
		})
	route(s, tagged(tagTime, post("settle", "/settle", "Wait for silence",
		"Lets time pass until nothing is being spoken or about to be and no contact is bouncing.")),
		func(ctx context.Context, in *struct {
			ForReader
			Body *api.Settle
		}) (api.Outcome, error) {
			within := ""
			if in.Body != nil {
				within = in.Body.Within
			}
			d, err := duration("body.within", within, MaxSettle)
			return s.waited(in.Reader, err, func(r *reader) (outcome, error) { return r.settle(ctx, d) })
		})
	route(s, tagged(tagTime, post("await", "/await", "Wait for something",
		"Lets time pass until a condition holds, or for as long as it may. A condition that has not come true is no error: met is false then, and the state says what was there.")),
		func(ctx context.Context, in *with[api.Await]) (api.Outcome, error) {
			d, err := duration("body.within", in.Body.Within, 0)
			return s.waited(in.Reader, err, func(r *reader) (outcome, error) { return r.await(ctx, in.Body.Until, d) })
		})
}

// waited answers with what came of waiting on a reader, unless something was
// wrong before.
func (s *Server) waited(id string, wrong error, wait func(*reader) (outcome, error)) (api.Outcome, error) {
	if wrong != nil {
		return api.Outcome{}, wrong
	}
	r, err := s.find(id)
	if err != nil {
		return api.Outcome{}, err
	}
	out, err := wait(r)
	return api.Outcome{Met: out.met, T: int64(out.at), State: out.api()}, err
}

// routeClock adds what is done with the reader's time of day.
func (s *Server) routeClock() {
	route(s, tagged(tagTime, get("get-clock", "/clock", "The reader's clock", "The time of day from which codes are made, apart from device time.")),
		func(ctx context.Context, in *ForReader) (api.Clock, error) {
			return s.clock(ctx, in.Reader, func(*emulator.Machine, *driftBefore) {})
		})
	route(s, tagged(tagTime, put("set-clock", "/clock", "Set, freeze or skew the reader's clock", "No device time passes, and no timer is touched.")),
		func(ctx context.Context, in *with[api.SetClock]) (api.Clock, error) {
			set := setClock{frozen: in.Body.Frozen}
			if in.Body.Time != "" {
				t, err := parseTime("body.time", in.Body.Time)
				if err != nil {
					return api.Clock{}, err
				}
				set.time = &t
			}
			if in.Body.Drift != nil {
				d := driftOf(*in.Body.Drift)
				set.drift = &d
			}
			return s.clock(ctx, in.Reader, set.apply)
		})
	route(s, tagged(tagTime, post("set-before-step-end", "/clock/before-step-end", "Set the clock to just before a time step ends",
		"On, to the end of the step that it is in, or of the next if it is nearer to the end already.")),
		func(ctx context.Context, in *with[api.BeforeStepEnd]) (api.Clock, error) {
			d, err := duration("body.before", in.Body.Before, 0)
			if err != nil {
				return api.Clock{}, err
			}
			return s.clock(ctx, in.Reader, func(m *emulator.Machine, _ *driftBefore) { setBeforeStepEnd(m, d) })
		})
}

// setBeforeStepEnd sets a machine's clock on, unless that would be beyond what
// it can show.
func setBeforeStepEnd(m *emulator.Machine, before time.Duration) {
	if m.TimeOfDay().Before(lastTime) {
		m.SetBeforeStepEnd(before)
	}
}

// clock changes a reader's clock and answers with what it is then.
func (s *Server) clock(ctx context.Context, id string, change func(*emulator.Machine, *driftBefore)) (c api.Clock, err error) {
	r, err := s.find(id)
	if err != nil {
		return c, err
	}
	err = r.do(ctx, func(m *emulator.Machine) {
		change(m, &r.drift)
		c = clockOf(m)
	})
	return c, err
}
