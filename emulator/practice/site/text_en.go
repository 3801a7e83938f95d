package site

import (
	"net/http"

	p "codereader/emulator/practice"
)

// english are the site's words in English.
var english = language{
	Code: "en", Name: "English",
	Bank:   "Practice bank",
	Banner: "This is practice. The bank does not exist. Never type your real name, user ID or a real password here.",
	Skip:   "Skip to content", Main: "Content", Look: "Language and look",
	Standard: "Standard colours", Contrast: "High contrast",
	Error: "Error",

	Home: "Front page", Welcome: "Practise logging on with an audio code reader",
	About: []string{
		"Here you can practise using an audio code reader as often as you like. You cannot break anything, and no money is real.",
		"You get an invented user with an invented password. Nothing about you is kept.",
	},
	Begin: "Begin", Yours: "Your practice user", User: "User ID", Password: "Password",
	YoursNote:     "Both were invented for you. Use them here and nowhere else.",
	ReaderHeading: "Your code reader",
	ReaderActive:  "The code reader is active.",
	ReaderBlocked: "The code reader is blocked. Activate a new one before you can log on again.",
	ReaderText: []string{
		"Start the program codereader on your computer and use it as it is. It has a demonstration key that fits this practice.",
		"The red button gives a code and reads it aloud. Red and 0 reads it again. Red and 5 reads the serial number.",
	},
	ReaderPage:   "Open a code reader in the browser",
	TasksHeading: "Practise", ExerciseHeading: "What do you do when something is wrong?", Done: "Completed", ToHome: "To the front page",

	Tasks: [p.Tasks]task{
		p.LogOn:    {"Log on", "The whole way, from the user ID until you are logged on."},
		p.Activate: {"Activate a new code reader", "You have been given a new code reader, and it is to belong to your user."},
		p.Block:    {"Block a lost code reader", "The code reader is gone, and nobody else must be able to use it."},
		p.Mismatch: {"Exercise: what you are to approve", "You are logging on. Read what you are asked to approve."},
		p.Caller:   {"Exercise: the telephone rings", "Somebody rings you and says that it is urgent."},
		p.Drift:    {"Exercise: the clock that is wrong", "The code reader's clock is wrong, so its codes do not fit."},
		p.Late:     {"Exercise: the code that got too old", "You were interrupted after the code was read aloud."},
	},
	Stages: [p.Stages]stage{
		p.AskUser: {Title: "Type your user ID", Label: "User ID",
			Tip: "It is the user ID of your practice user.", Short: "typing the user ID"},
		p.ShowMethod: {Title: "Approve with an app", Text: []string{
			"The bank expects you to approve in an app. That is so the first time.",
			"You have an audio code reader. So choose to change the identification method.",
		}, Short: "has to change the method"},
		p.AskMethod: {Title: "Choose an identification method", Label: "How do you want to approve?", Short: "choosing the method"},
		p.AskSerial: {Title: "Type the serial number", Label: "Serial number",
			Text:  []string{"Hold the red button down and press 5. The code reader then reads its serial number aloud, two digits at a time."},
			Tip:   "Up to 10 digits. A zero at the beginning belongs to it.",
			Short: "typing the serial number"},
		p.ShowApproval: {Title: "Read what you are to approve", Text: []string{
			"Continue only if the text fits what you are doing yourself. Cancel if it does not.",
		}, Short: "reading what is to be approved"},
		p.AskCode: {Title: "Type the code", Label: "Code of six digits",
			Text: []string{"Press the red button on the code reader. It reads six digits aloud. Hold red down and press 0 to hear them again."},
			Tip:  "You may type spaces between the digits.", Short: "typing the code"},
		p.AskPassword: {Title: "Type the password", Label: "Password",
			Tip: "It is the password of your practice user. Never type a real password here.", Short: "typing the password"},
		p.ConfirmBlock: {Title: "Block the code reader?", Text: []string{
			"Once it is blocked, nobody can use its codes. That holds even if you find it again.",
		}, Short: "has to confirm the block"},
		p.OnThePhone: {Title: "The telephone rings", Short: "on the telephone"},
		p.Ended:      {Title: "The end", Short: "done"},
	},
	Endings: [p.Endings]ending{
		p.LoggedOn: {"You are logged on", "You are now logged on to Practice bank.", []string{
			"The bank knew your user ID, got a code from your code reader, and got the right password. It takes all three.",
			"The code has been used now. Next time you need a new one.",
		}, "logged on"},
		p.LoggedOff: {"You are logged off", "You have logged off from Practice bank.", []string{"Always log off when you are done, above all at a computer that others use too."}, "logged off"},
		p.Cancelled: {"You have cancelled", "Nothing has happened.", []string{"You can always cancel if you are in doubt. It costs nothing to begin again."}, "cancelled"},
		p.ReaderRefused: {"The code reader is blocked", "The code was refused because the code reader is blocked.", []string{
			"A blocked code reader still reads codes aloud, but the bank does not take them.",
			"Activate a new code reader. Then you can log on again.",
		}, "refused: blocked code reader"},
		p.PasswordsWrong: {"A wrong password three times", "You are not logged on.", []string{"Begin again with a new code. Your password stands under “Your practice user”."}, "refused: password"},
		p.Activated: {"The code reader is active", "Your new code reader belongs to your user now.", []string{
			"The serial number told which code reader it is. The code showed that you have it in your hand.",
			"A code works only once. Wait for the next one before you log on: it comes within half a minute.",
		}, "code reader activated"},
		p.ReaderBlocked: {"The code reader is blocked", "Nobody can use its codes any more.", []string{
			"It was right to block it at once. Whoever finds it can do nothing with it.",
			"Try to log on now, and you will hear what happens. After that you can activate a new one.",
		}, "code reader blocked"},
		p.MismatchCancelled: {"Right: you cancelled", "The text did not fit what you wanted to do.", []string{
			"You wanted to log on, but were to approve something else altogether. Then somebody else is trying to use your user.",
			"In real life you would ring the bank afterwards. Find the number yourself, and tell what happened.",
		}, "right: cancelled"},
		p.MismatchApproved: {"You approved something else", "You wanted to log on, but gave a code for something else altogether.", []string{
			"The code always approves what the text says, whatever you thought it was for.",
			"The right thing was to cancel. If it happens in real life, ring the bank at once and block your code reader.",
		}, "approved a foreign text"},
		p.CallerHungUp: {"Right: you hung up", "The caller got no code.", []string{
			"Neither the bank nor the police nor anybody else rings and asks for a code. Whoever does is a fraudster, even if the number on the telephone looks right.",
			"If you are in doubt, find the bank's number yourself, in an old letter for instance, and ring that.",
		}, "right: hung up"},
		p.CallerCalledBack: {"You rang the fraudster", "The number came from the caller, so the same people answered.", []string{
			"Ringing back is a good thought, but only to a number that you have found yourself.",
			"The right thing was to hang up. The bank never asks for a code on the telephone.",
		}, "rang the fraudster's number"},
		p.CallerGotCode: {"The fraudster got your code", "With the code somebody else can log on as you.", []string{
			"A code is like a key. You type it yourself, on a page that you have opened yourself, and never tell it to anybody.",
			"The right thing was to hang up. If it happens in real life, ring the bank at once and block your code reader.",
		}, "read the code out"},
		p.DriftHelped: {"Right: you asked for help", "You stopped before you were blocked.", []string{
			"The codes were read right and typed right, but the code reader's clock is five minutes slow in this exercise. That is why they did not fit.",
			"You cannot mend that yourself. If a code that was typed right is refused twice, ask for help. The code reader may have to be replaced.",
		}, "right: asked for help"},
		p.DriftBlocked: {"Three wrong codes", "In real life you would be blocked for a while now.", []string{
			"The code reader's clock is five minutes slow in this exercise, so none of its codes can fit. Trying again does not help.",
			"The right thing was to ask for help after the second code.",
		}, "blocked: three wrong codes"},
		p.LateDone: {"Right: you took a new code", "The new code was accepted.", []string{
			"A code fits only for a short time. The first was two minutes old when it arrived, and by then it no longer counts.",
			"There is no need to hurry. If you are interrupted, turn the code reader off with red and press red again. Then you get a new code.",
			"Red and 0 reads the same code again. That does not make it a new one.",
		}, "right: took a new code"},
		p.LateBlocked: {"Three wrong codes", "In real life you would be blocked for a while now.", []string{
			"The right thing was to turn the code reader off, press red again and type the new code.",
		}, "blocked: three wrong codes"},
	},
	Notices: [p.Notices]string{
		p.UnknownUser:   "There is no such user ID here. Use the one under “Your practice user”, and never your own.",
		p.OtherMethod:   "Here we practise with the audio code reader. Choose that.",
		p.BadSerial:     "A serial number has 1 to 10 digits and nothing else. Hold red down and press 5 to hear it.",
		p.WrongSerial:   "That is not the code reader's serial number. Hold red down and press 5 to hear it again.",
		p.BadCode:       "A code has six digits and nothing else. That did not count as a try.",
		p.WrongCode:     "The code is not right.",
		p.UsedCode:      "The code has been used. Each code works only once. Wait half a minute, turn the code reader off with red, and press red again. That did not count as a try.",
		p.BlockedCode:   "Three codes were wrong. No more codes are looked at just now.",
		p.LateCode:      "The code is too old: it fitted about %s ago. Take a new one.",
		p.EarlyCode:     "The code will fit in about %s. The code reader's clock is fast.",
		p.WrongPassword: "The password is not right.",
		p.TryFirst:      "Try a code first.",
	},

	Continue: "Continue", Cancel: "Cancel", Change: "Change identification method", Again: "Try again",
	Hang: "Hang up", Proof: "Ask for proof", Back: "Ring the number that the caller gives you", Read: "Read the code out",
	Help: "Ask for help", LogOff: "Log off", BlockIt: "Block the code reader",
	CodeReader: "Audio code reader", App: "App on the telephone", CodeDisplay: "Code display without sound",
	BlockedFor: "Wait %s. You need not do anything meanwhile, and trying does not make it longer.",
	TriesLeft:  [p.MaxWrong + 1]string{1: "You have one try left.", 2: "You have two tries left."},
	WhyHeading: "What was right, and why", RightWord: "Well done.", OtherWord: "Feel free to try the exercise again.",

	Approve: "You approve", LogOnText: "Log on to Practice bank", ActivateText: "Connect a new code reader to your user in Practice bank",
	Wanted: [p.Tasks]string{
		p.LogOn: "You are logging on to Practice bank.", p.Activate: "You are activating a new code reader.",
		p.Mismatch: "You are logging on to Practice bank to see how much is in your account.",
		p.Drift:    "You are logging on. The code reader's clock is wrong in this exercise. Type the code as you always do, and see what happens.",
		p.Late:     "You are logging on. Take a code now. Then imagine that the doorbell rings, and that two minutes pass before you type it.",
	},
	Foreign: [p.Approvals]string{
		"Transfer 9,500 kroner to the account Summer House 27",
		"Add one more code reader to your user",
		"Take a loan of 40,000 kroner from Example Bank",
	},
	Caller: [3]string{
		"“Hello, I am calling from the bank's security department. Somebody is trying to take money from your account right now. Press the red button and read me the six digits, and I will stop it.”",
		"“Of course. I can see that your user in the bank is called %s. Only the bank can see that. We must be quick: read me the digits.”",
		"“Then I will give you a number that you can ring. But if you do nothing, your money is gone in ten minutes, and then the bank cannot help you. Read me the digits now.”",
	},
	CallerNow: "What do you do?",

	And: " and ", Minutes: [2]string{"minute", "minutes"}, Seconds: [2]string{"second", "seconds"},
	Problems: map[int]string{
		http.StatusBadRequest:            "The page got something that it does not understand. Go to the front page and try again.",
		http.StatusForbidden:             "The form did not come from this site, or it is too old. Nothing has happened. Go to the front page and try again.",
		http.StatusNotFound:              "There is no such page, or the attempt is over. Go to the front page and begin again.",
		http.StatusMethodNotAllowed:      "The page cannot be used like that. Go to the front page.",
		http.StatusRequestEntityTooLarge: "Too much was sent at once. Go to the front page and try again.",
		http.StatusUnsupportedMediaType:  "The page takes nothing but its own forms. Go to the front page.",
		http.StatusTooManyRequests:       "That was too fast. Wait a moment and try again. Nothing has happened.",
		http.StatusServiceUnavailable:    "There is no room for more just now. Wait a little and try again.",
		http.StatusInternalServerError:   "Something went wrong in the program. Go to the front page and try again.",
	},
	ProblemHeading: "That did not work",
	TrainerHeading: "How far the class has come", TrainerText: "Here are invented users alone, and how far they have come.",
	TrainerToken: "The trainer's key", TrainerOpen: "Open", TrainerWrong: "The key is not right.",
	ColumnUser: "Practice user", ColumnTask: "Task", ColumnStage: "Step",
	NotBegun: "has not begun", NoLearners: "There is nobody yet.",
	NeedScript: "Without a script the page shows how things stood when it was loaded. Load it again to see more.",
	Learners:   "Learners", TrainerTableTip: "The table keeps itself up to date, and is not read aloud as it does.",
}
