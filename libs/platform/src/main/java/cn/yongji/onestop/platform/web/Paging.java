package cn.yongji.onestop.platform.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 分页. The part of a list that a caller asks for: how many ({@code limit}), and from where on ({@code cursor}). */
public final class Paging {
    private final Cursors cursors;
    private final @Nullable Integer limit;
    private final @Nullable String cursor;

    Paging(Cursors cursors, @Nullable Integer limit, @Nullable String cursor) {
        this.cursors = cursors;
        this.limit = limit;
        this.cursor = cursor;
    }

    /** The first part of a list, as long as can be, for an answer that the list goes on with. */
    public static Paging first(Cursors cursors) {
        return new Paging(cursors, PageSize.LARGEST, null);
    }

    /** Reads a part of a list: what comes behind a place, at most so many. */
    public interface Fetch<P, T> {
        List<T> read(Optional<P> after, int most);
    }

    private record Id(String after) {}

    /**
     * The part of a list in which a record of sort keys is the place.
     *
     * @param list name of the list
     * @param of what the places depend on besides: filters, whose list it is
     */
    public <P> Stretch<P> by(Class<P> place, String list, @Nullable Object... of) {
        return new Stretch<>(place, Function.identity(), Function.identity(), named(list, of));
    }

    /** The part of a list in which an identity is the place; otherwise as {@link #by}. */
    public Stretch<String> byId(String list, @Nullable Object... of) {
        return new Stretch<>(Id.class, Id::after, Id::new, named(list, of));
    }

    private static String named(String list, @Nullable Object... of) {
        return Arrays.stream(of).map(it -> ":" + it).collect(Collectors.joining("", list, ""));
    }

    /** From where to where a list is asked for. 400 where the limit is out of range, or the cursor of another list. */
    public final class Stretch<P> {
        private final String list;
        private final Function<P, ?> written;
        private final int size;
        private final Optional<P> after;

        private <W> Stretch(Class<W> type, Function<W, P> read, Function<P, W> written, String list) {
            this.list = list;
            this.written = written;
            this.size = PageSize.of(limit).value();
            this.after = Optional.ofNullable(cursor).map(it -> read.apply(cursors.decode(list, it, type)));
        }

        /** How many are asked for. */
        public int size() {
            return size;
        }

        /** The place behind which they begin; none at the beginning of the list. */
        public Optional<P> after() {
            return after;
        }

        /** The page: one more than asked for is read, to know whether there is a next one. */
        public <T> Page<T> page(Fetch<P, T> fetch, Function<T, P> placeOf) {
            var found = fetch.read(after, size + 1);
            if (found.size() <= size) return new Page<>(found, null);
            var shown = found.subList(0, size);
            return page(shown, Optional.of(placeOf.apply(shown.getLast())));
        }

        /** The page, of a list that says by itself where the next one begins. */
        public <T> Page<T> page(List<T> items, Optional<P> next) {
            return new Page<>(
                    items,
                    next.map(it -> cursors.encode(list, written.apply(it))).orElse(null));
        }
    }
}
