package cn.yongji.onestop.testkit;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What requests ask of the store. Each command is a journey to the database, so how many an operation makes is a number worth
 * keeping. What readers and sweeps ask beside it does not count.
 */
public final class RequestCommands implements CommandListener {
    private static final String ANSWERS_REQUESTS = "tomcat-handler-";

    private final List<String> sent = new CopyOnWriteArrayList<>();

    /** The commands that requests sent while this ran, in their order, such as {@code find cases}. */
    public List<String> during(Runnable requests) {
        sent.clear();
        requests.run();
        return List.copyOf(sent);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (!Thread.currentThread().getName().startsWith(ANSWERS_REQUESTS)) return;
        var name = event.getCommandName();
        sent.add(name + " " + event.getCommand().getString(name).getValue());
    }
}
