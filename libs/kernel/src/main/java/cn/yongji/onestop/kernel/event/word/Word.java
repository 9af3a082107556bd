package cn.yongji.onestop.kernel.event.word;

import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A word from a list that may grow. Of a later writer's word only the reading is missing, not the word: it is passed on,
 * shown and sealed as it was said.
 *
 * @param said as it stands on the wire
 * @param known what it means to this reader; absent where it is not in his list
 */
public record Word<E extends Enum<E>>(String said, @Nullable E known) {
    public static <E extends Enum<E>> Word<E> of(E known) {
        return new Word<>(known.name(), known);
    }

    /** What goes by the same name in a list of the writer's own. */
    public static <E extends Enum<E>> Word<E> of(Class<E> list, Enum<?> own) {
        return of(Enum.valueOf(list, own.name()));
    }

    /** The word as somebody else has said it. */
    public static <E extends Enum<E>> Word<E> read(Class<E> list, String said) {
        for (var known : EnumSet.allOf(list)) if (known.name().equals(said)) return of(known);
        return new Word<>(said, null);
    }

    /** What goes by the same name in a list of the reader's own, if anything does. */
    public <O extends Enum<O>> Optional<O> in(Class<O> own) {
        return EnumSet.allOf(own).stream().filter(it -> it.name().equals(said)).findFirst();
    }

    public boolean is(E one) {
        return known == one;
    }

    /**
     * For a reader that can do nothing with a word it does not know.
     *
     * @throws IllegalArgumentException if it is in no list of ours; the event is put aside until the reader has learnt it
     */
    public E required() {
        if (known == null) throw new IllegalArgumentException("nobody here knows the word " + said);
        return known;
    }

    @Override
    public String toString() {
        return said;
    }
}
