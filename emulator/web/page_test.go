package web

import (
	"testing"

	"codereader/emulator/browsertest"
)

// TestPage holds the page in one browser. Each part gets the page from a server
// of its own, so that nothing is kept from the one before.
func TestPage(t *testing.T) {
	served(t) // or the test is skipped
	b := browsertest.Start(t)
	for name, test := range map[string]func(*testing.T, *browsertest.Browser){
		"EveryFunctionByKeyboardAlone":            everyFunctionByKeyboardAlone,
		"EveryLessonIsHeardByKeyboardAlone":       everyLessonIsHeardByKeyboardAlone,
		"ALessonIsHeardOrReadOutAndNeverBoth":     aLessonIsHeardOrReadOutAndNeverBoth,
		"ALessonIsHeardWithoutANetworkOnceBegun":  aLessonIsHeardWithoutANetworkOnceItWasBegun,
		"ALessonWaitsForTheRightPress":            aLessonWaitsForTheRightPress,
		"AnyServerCarriesThePage":                 anyServerCarriesThePage,
		"EveryFunctionByMouseAlone":               everyFunctionByMouseAlone,
		"LeavingThePageLetsEveryKeyGo":            leavingThePageLetsEveryKeyGo,
		"EveryFunctionByTouchAlone":               everyFunctionByTouchAlone,
		"EveryFunctionWithOneSwitch":              everyFunctionWithOneSwitch,
		"ShortCutsPressTheRealKeys":               shortCutsPressTheRealKeys,
		"EveryKeyIsAButtonWithANameAndAState":     everyKeyIsAButtonWithANameAndAState,
		"AxeHasNothingAgainstThePage":             axeHasNothingAgainstThePage,
		"TabGoesThroughEverythingAndOut":          tabGoesThroughEverythingAndOut,
		"AControlWithTheFocusKeepsItsOwnKeys":     aControlWithTheFocusKeepsItsOwnKeys,
		"NothingIsLostWhereItIsNarrowOrLarge":     nothingIsLostWhereItIsNarrowOrLarge,
		"KeysLieOnTheirPicture":                   keysLieOnTheirPicture,
		"ThemeFollowsTheBrowserAndLanguageToo":    themeFollowsTheBrowserAndLanguageToo,
		"PageWeighsLittle":                        pageWeighsLittle,
		"AddressNeverCarriesAKey":                 addressNeverCarriesAKey,
		"SoundIsOffUntilAGesture":                 soundIsOffUntilAGesture,
		"ADemonstrationPressesTheKeys":            aDemonstrationPressesTheKeys,
		"ADoubleStrikeIsOnePress":                 aDoubleStrikeIsOnePress,
		"TheButtonsOfThePageAreFilteredToo":       theButtonsOfThePageAreFilteredToo,
		"AKeyThatIsBrushedDoesNotCount":           aKeyThatIsBrushedDoesNotCount,
		"WhatSlidesOffAKeyBeforeItCountsDoesNot":  whatSlidesOffAKeyBeforeItCountsDoesNot,
		"RedLatchesByItself":                      redLatchesByItself,
		"TheTextIsAsLargeAsChosen":                theTextIsAsLargeAsChosen,
		"ChoicesAreKept":                          choicesAreKept,
		"ThePracticeLogOnHasALinkWhereThereIsOne": thePracticeLogOnHasALinkWhereThereIsOne,
		"WhatIsExploredSaysWhatItDoesAndNoMore":   whatIsExploredSaysWhatItDoesAndNoMore,
		"NoKeyIsTakenWhereLettersAreTyped":        noKeyIsTakenWhereLettersAreTyped,
		"WhatThePageDoesIsAnnouncedOnce":          whatThePageDoesIsAnnouncedOnce,
		"WhatTellsItsOwnStateIsNotReadOutTwice":   whatTellsItsOwnStateIsNotReadOutTwice,
		"AnAnnouncementWaitsAndIsCutByAPress":     anAnnouncementWaitsForTheReaderAndIsCutByAPress,
		"TheHelpIsSpokenInterruptedAndRepeated":   theHelpIsSpokenInterruptedAndRepeated,
		"AnnouncementsWorkWithoutANetwork":        announcementsWorkWithoutANetworkOnceLoaded,
		"ADemonstrationIsGivenStepByStep":         aDemonstrationIsGivenStepByStep,
		"TheAddressSaysWhatIsPresented":           theAddressSaysWhatIsPresented,
		"NothingIsLostOnStage":                    nothingIsLostOnStage,
		"ATrainersOwnLessonIsRun":                 aTrainersOwnLessonIsRun,
		"PageWorksWithoutANetworkOnceItWasLoaded": pageWorksWithoutANetworkOnceItWasLoaded,
	} {
		t.Run(name, func(t *testing.T) { test(t, b) })
	}
}
