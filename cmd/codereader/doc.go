// Codereader is an emulator of the audio code reader: a talking
// one-time-password token for people who see little or nothing.
//
// This package reads flags and puts the parts together; what the parts do
// stands in their own packages. `codereader help` lists the commands.
package main
