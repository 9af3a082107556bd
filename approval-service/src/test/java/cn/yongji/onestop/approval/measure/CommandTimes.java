package cn.yongji.onestop.approval.measure;

import com.mongodb.event.CommandFailedEvent;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** How long the database was waited for, apart by reading and writing. Calls at the same time count each. */
final class CommandTimes implements CommandListener {
    private final LongAdder reading = new LongAdder();
    private final LongAdder writing = new LongAdder();

    void begin() {
        reading.reset();
        writing.reset();
    }

    @Override
    public void commandSucceeded(CommandSucceededEvent event) {
        add(event.getCommandName(), event.getElapsedTime(TimeUnit.NANOSECONDS));
    }

    @Override
    public void commandFailed(CommandFailedEvent event) {
        add(event.getCommandName(), event.getElapsedTime(TimeUnit.NANOSECONDS));
    }

    private void add(String command, long nanos) {
        switch (command) {
            case "find", "getMore" -> reading.add(nanos);
            case "update" -> writing.add(nanos);
            default -> {
                // Whatever else is asked is no part of a sweep.
            }
        }
    }

    String inWords() {
        return String.format(Locale.ROOT, "reading %.2f s, writing %.2f s", reading.sum() / 1e9, writing.sum() / 1e9);
    }
}
