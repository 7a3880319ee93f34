// The transparent log of the Go project (golang.org/x/mod/sumdb/tlog) at the work that bench/workspace/log.ts gives to ours.
// tlog SIZE APPENDS PROOFS: writes milliseconds, and the root in hex, as JSON.
package main

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"strconv"
	"time"

	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

type tiles struct {
	stored []tlog.Hash
	data   map[tlog.Tile][]byte
}

func (t *tiles) Height() int { return height }

func (t *tiles) ReadTiles(asked []tlog.Tile) ([][]byte, error) {
	read := make([][]byte, len(asked))
	for i, tile := range asked {
		read[i] = t.data[tile]
	}
	return read, nil
}

func (t *tiles) SaveTiles([]tlog.Tile, [][]byte) {}

func (t *tiles) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	read := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		read[i] = t.stored[index]
	}
	return read, nil
}

// Writes the tiles that a log adds as it grows.
func (t *tiles) grow(from, to int64) {
	for _, tile := range tlog.NewTiles(height, from, to) {
		t.data[tile] = must(tlog.ReadTileData(tile, t))
	}
}

// The same leaves as in log.ts: SHA-256 with the leaf prefix over the decimal number.
func leaf(n int64) []byte { return []byte(strconv.FormatInt(n, 10)) }

func main() {
	size, appends, proofs := number(1), number(2), number(3)
	log := &tiles{data: map[tlog.Tile][]byte{}}
	hashes := make([]tlog.Hash, size+appends)
	for n := range hashes {
		hashes[n] = tlog.RecordHash(leaf(int64(n)))
	}
	add := func(n int64) {
		log.stored = append(log.stored, must(tlog.StoredHashesForRecordHash(n, hashes[n], log))...)
	}
	took := map[string]any{}
	took["build"] = timed(func() {
		for n := int64(0); n < size; n++ {
			add(n)
		}
		log.grow(0, size)
		took["root"] = hex.EncodeToString(root(size, log))
	})
	head := tlog.Tree{N: size, Hash: must(tlog.TreeHash(size, log))}
	place := func(i int64) int64 { return i * 7919 % size }
	took["inclusion"] = timed(func() {
		for i := int64(0); i < proofs; i++ {
			must(tlog.ProveRecord(size, place(i), tlog.TileHashReader(head, log)))
		}
	})
	took["consistency"] = timed(func() {
		for i := int64(0); i < proofs; i++ {
			must(tlog.ProveTree(size, place(i)+1, tlog.TileHashReader(head, log)))
		}
	})
	took["append"] = timed(func() {
		for n := size; n < size+appends; n++ {
			add(n)
			log.grow(n, n+1)
			root(n+1, log)
		}
	})
	if err := json.NewEncoder(os.Stdout).Encode(took); err != nil {
		panic(err)
	}
}

func root(size int64, reader tlog.HashReader) []byte {
	hash := must(tlog.TreeHash(size, reader))
	return hash[:]
}

func timed(work func()) float64 {
	start := time.Now()
	work()
	return float64(time.Since(start).Nanoseconds()) / 1e6
}

func number(place int) int64 {
	return must(strconv.ParseInt(os.Args[place], 10, 64))
}

func must[T any](value T, err error) T {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	return value
}
