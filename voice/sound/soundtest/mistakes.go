package soundtest

// DigitErrors returns how many digits were heard wrong: the fewest of them
// changed, dropped and added that make heard of said.
func DigitErrors(said, heard string) int {
	row := make([]int, len(heard)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(said) {
		corner := row[0]
		row[0] = i + 1
		for j := range len(heard) {
			cost := corner
			if said[i] != heard[j] {
				cost++
			}
			corner = row[j+1]
			row[j+1] = min(cost, corner+1, row[j]+1)
		}
	}
	return row[len(heard)]
}
