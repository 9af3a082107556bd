package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Stored;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * A caller who asks for something to be done, once however often it is sent ({@code Idempotency-Key}). Controllers take it
 * as an argument. The key is looked at when the command is asked for: first a caller learns what is wrong with the body.
 */
public class Call {
    private final Caller caller;
    private final CommandFactory commands;
    private final HttpServletRequest request;
    private final @Nullable String key;
    private @Nullable Command command;

    Call(Caller caller, CommandFactory commands, HttpServletRequest request, @Nullable String key) {
        this.caller = caller;
        this.commands = commands;
        this.request = request;
        this.key = key;
    }

    /** Who asks. */
    public final Caller caller() {
        return caller;
    }

    /** What is asked. The JSON that came with it decides whether a repetition asks for the same; 400 without a key. */
    public final Command command() {
        if (command == null) command = command(SentBody.read(request).orElse(""));
        return command;
    }

    /**
     * What is asked where something else than JSON came with it.
     *
     * @param sent what decides whether a repetition asks for the same
     */
    public Command command(Object sent) {
        return commands.of(caller, key, sent);
    }

    /** What is asked of an aggregate, told by an answer made from the state after it. */
    public final <S> Asked<S> asks(Function<Stored<S>, Answer> answer) {
        return new Asked<>(command(), seen(), answer);
    }

    /** Looks at the version that the command meets; this one takes any. */
    public LongConsumer seen() {
        return _ -> {};
    }
}
