package cn.yongji.onestop.platform.aggregate;

import java.util.function.Function;
import java.util.function.LongConsumer;

/**
 * What a client asks of an aggregate: the command, what it rests on, and how the edge will tell what came of it. The answer
 * is made from the state that is written and kept in the same write, so that a repetition is told the same.
 *
 * @param seen looks at the version the command meets and throws where it is not the one that was seen
 * @param answer what the client is told about the state after the change
 */
public record Asked<S>(Command command, LongConsumer seen, Function<Stored<S>, Answer> answer) {
    /** As {@link #Asked}, for a command that rests on no version. */
    public Asked(Command command, Function<Stored<S>, Answer> answer) {
        this(command, _ -> {}, answer);
    }
}
