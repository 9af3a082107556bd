package cn.yongji.onestop.testkit.architecture.untidy.shelf;

/** Fills shelves to measure them, and is delivered with the library. */
public final class ShelfLoad {
    private ShelfLoad() {}

    public static void main(String[] args) {}
}
