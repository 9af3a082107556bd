package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.platform.aggregate.Command;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** A call that rests on what the caller has seen ({@code If-Match}): refused where somebody else was faster. */
public final class SeenCall extends Call {
    private final @Nullable String ifMatch;

    SeenCall(
            Caller caller,
            CommandFactory commands,
            HttpServletRequest request,
            @Nullable String key,
            @Nullable String ifMatch) {
        super(caller, commands, request, key);
        this.ifMatch = ifMatch;
    }

    /** As for every call; 428 where the caller does not say what was seen. */
    @Override
    public Command command(Object sent) {
        var command = super.command(sent);
        ExpectedVersion.of(ifMatch);
        return command;
    }

    /** What was seen. */
    public ExpectedVersion expected() {
        return ExpectedVersion.of(ifMatch);
    }

    @Override
    public LongConsumer seen() {
        return expected()::check;
    }
}
