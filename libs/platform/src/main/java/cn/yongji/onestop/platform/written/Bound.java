package cn.yongji.onestop.platform.written;

/**
 * How many elements a collection of a state may hold.
 *
 * @param list the record and its component, as {@code Board.messages}
 * @param most as many as it may hold; a great number where it is bounded by what it is about, and the file says by what
 */
record Bound(String list, int most) {
    /** From a tenth before the end on whoever adds to it is told. */
    boolean isNear(int size) {
        return size > most - Math.max(1, most / 10);
    }
}
