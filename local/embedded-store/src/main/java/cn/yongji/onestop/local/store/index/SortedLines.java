package cn.yongji.onestop.local.store.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * The lines of an index in order. They lie in blocks of limited length, which costs a third of the memory of a tree with
 * one node per line.
 */
final class SortedLines {

    private static final int MAX_BLOCK = 128;

    private final List<Block> blocks = new ArrayList<>();
    private long size;

    private static final class Block {

        private byte[][] lines;
        private int size;

        Block(byte[][] lines, int size) {
            this.lines = lines;
            this.size = size;
        }

        int find(byte[] line) {
            return Arrays.binarySearch(lines, 0, size, line, Arrays::compareUnsigned);
        }

        void insert(int at, byte[] line) {
            if (size == lines.length) {
                lines = Arrays.copyOf(lines, Math.min(MAX_BLOCK, size * 2));
            }
            System.arraycopy(lines, at, lines, at + 1, size - at);
            lines[at] = line;
            size++;
        }

        void remove(int at) {
            System.arraycopy(lines, at + 1, lines, at, size - at - 1);
            lines[--size] = new byte[0];
        }

        Block splitOff() {
            var half = size / 2;
            var upper = new Block(Arrays.copyOfRange(lines, half, half + MAX_BLOCK), size - half);
            lines = Arrays.copyOf(lines, half);
            size = half;
            return upper;
        }
    }

    long size() {
        return size;
    }

    void clear() {
        blocks.clear();
        size = 0;
    }

    void add(byte[] line) {
        if (blocks.isEmpty()) {
            blocks.add(new Block(new byte[8][], 0));
        }
        var at = blockOf(line);
        var block = blocks.get(at);
        var found = block.find(line);
        if (found >= 0) {
            return;
        }
        block.insert(-found - 1, line);
        size++;
        if (block.size == MAX_BLOCK) {
            blocks.add(at + 1, block.splitOff());
        }
    }

    void remove(byte[] line) {
        if (blocks.isEmpty()) {
            return;
        }
        var at = blockOf(line);
        var block = blocks.get(at);
        var found = block.find(line);
        if (found >= 0) {
            block.remove(found);
            size--;
            if (block.size == 0) {
                blocks.remove(at);
            }
        }
    }

    /** Lines from one bound up to and without the other. */
    Iterator<byte[]> range(byte[] from, byte[] to, boolean descending) {
        var first = position(from);
        var end = position(to);
        return descending ? new Backward(first, end) : new Forward(first, end);
    }

    long count(byte[] from, byte[] to) {
        var first = position(from);
        var end = position(to);
        if (first.compareTo(end) >= 0) {
            return 0;
        }
        long count = (long) end.offset - first.offset;
        for (int i = first.block; i < end.block; i++) {
            count += blocks.get(i).size;
        }
        return count;
    }

    private record Position(int block, int offset) implements Comparable<Position> {

        @Override
        public int compareTo(Position other) {
            return block != other.block ? Integer.compare(block, other.block) : Integer.compare(offset, other.offset);
        }
    }

    /** Where the first line that is not less stands, or would stand. */
    private Position position(byte[] bound) {
        if (blocks.isEmpty()) {
            return new Position(0, 0);
        }
        var at = blockOf(bound);
        var found = blocks.get(at).find(bound);
        return new Position(at, found >= 0 ? found : -found - 1);
    }

    /** The last block whose first line is not greater. */
    private int blockOf(byte[] line) {
        var low = 0;
        var high = blocks.size() - 1;
        while (low < high) {
            var middle = (low + high + 1) >>> 1;
            if (Arrays.compareUnsigned(blocks.get(middle).lines[0], line) <= 0) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private final class Forward implements Iterator<byte[]> {

        private int block;
        private int offset;
        private final Position end;

        Forward(Position first, Position end) {
            block = first.block;
            offset = first.offset;
            this.end = end;
            skipEnds();
        }

        private void skipEnds() {
            while (block < blocks.size() && offset == blocks.get(block).size) {
                block++;
                offset = 0;
            }
        }

        @Override
        public boolean hasNext() {
            return block < blocks.size() && (block < end.block || (block == end.block && offset < end.offset));
        }

        @Override
        public byte[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var line = blocks.get(block).lines[offset++];
            skipEnds();
            return line;
        }
    }

    private final class Backward implements Iterator<byte[]> {

        private int block;
        private int offset;
        private final Position first;

        Backward(Position first, Position end) {
            block = end.block;
            offset = end.offset;
            this.first = first;
            skipBegins();
        }

        private void skipBegins() {
            while (offset == 0 && block > 0) {
                block--;
                offset = blocks.get(block).size;
            }
        }

        @Override
        public boolean hasNext() {
            return block > first.block || (block == first.block && offset > first.offset);
        }

        @Override
        public byte[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            var line = blocks.get(block).lines[--offset];
            skipBegins();
            return line;
        }
    }
}
