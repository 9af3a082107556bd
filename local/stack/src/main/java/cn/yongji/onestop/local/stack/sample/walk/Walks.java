package cn.yongji.onestop.local.stack.sample.walk;

import java.util.List;
import java.util.Optional;

/** All walks. */
public final class Walks {

    private static final List<Walk> ALL = List.of(new Boundary(), new Pipes(), new Gaps(), new Pauses());

    private Walks() {}

    public static List<Walk> all() {
        return ALL;
    }

    public static Optional<Walk> named(String name) {
        return ALL.stream().filter(walk -> walk.name().equals(name)).findFirst();
    }
}
