package panel_test

import (
	"fmt"
	"image"

	"codereader/emulator/panel"
	"codereader/keypad"
)

// A window keeps one picture and one Painter, and uploads what has changed.
func ExamplePainter_Paint() {
	view := panel.View{On: true, Display: "123 456", Caption: panel.Caption{Current: -1}, Scale: 1}
	picture := image.NewRGBA(image.Rectangle{Max: panel.Size(view.Scale)})
	var painter panel.Painter
	fmt.Println("first: all of it:", painter.Paint(picture, &view) == picture.Rect)
	fmt.Println("unchanged: nothing:", painter.Paint(picture, &view).Empty())
	view.Pressed[keypad.Red] = true
	changed := painter.Paint(picture, &view)
	fmt.Println("a key: around it:", panel.KeyBounds(keypad.Red, view.Scale).In(changed), changed != picture.Rect)
	// Output:
	// first: all of it: true
	// unchanged: nothing: true
	// a key: around it: true true
}

func ExampleKeyAt() {
	r := panel.KeyBounds(keypad.Red, 1.5)
	k, ok := panel.KeyAt(r.Min, 1.5)
	fmt.Println(k, ok)
	_, ok = panel.KeyAt(image.Pt(0, 0), 1.5)
	fmt.Println(ok)
	// Output:
	// red true
	// false
}
