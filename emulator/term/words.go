package term

// phrases are the commands that are a fixed phrase, in English and Danish. A
// single character that is a key of the keyboard is a command as well.
var phrases = map[string]command{
	"volume up": louder, "louder": louder, "lydstyrke op": louder, "højere": louder, "skru op": louder,
	"volume down": quieter, "quieter": quieter, "lydstyrke ned": quieter, "lavere": quieter, "skru ned": quieter,
	"speed up": faster, "faster": faster, "hastighed op": faster, "hurtigere": faster,
	"speed down": slower, "slower": slower, "hastighed ned": slower, "langsommere": slower,
	"language": language, "sprog": language,
	"serial": serial, "serial number": serial, "serienummer": serial,
	"again": again, "igen": again, "læs igen": again,

	"latch": {verb: verbLatch}, "lås": {verb: verbLatch},
	"settle":  {verb: verbSettle},
	"display": {verb: verbDisplay},
	"state":   {verb: verbState}, "tilstand": {verb: verbState},
	"mute": {verb: verbMute}, "lyd fra": {verb: verbMute},
	"unmute": {verb: verbUnmute}, "lyd til": {verb: verbUnmute},
	"help": {verb: verbHelp}, "hjælp": {verb: verbHelp},
	"explore": {verb: verbExplore}, "udforsk": {verb: verbExplore},
	"quit": {verb: verbQuit}, "exit": {verb: verbQuit}, "slut": {verb: verbQuit}, "afslut": {verb: verbQuit},
}

// openers are the words that begin a command with something behind it.
var openers = map[string]verb{
	"red": verbRed, "rød": verbRed, "chord": verbRed,
	"hold": verbHold, "press": verbHold, "tryk": verbHold,
	"down": verbDown, "ned": verbDown,
	"up": verbUp, "op": verbUp, "release": verbUp, "slip": verbUp,
	"wait": verbWait, "vent": verbWait,
}

// redNames are what the red key is called in a line.
var redNames = map[string]bool{"red": true, "rød": true, "r": true}
