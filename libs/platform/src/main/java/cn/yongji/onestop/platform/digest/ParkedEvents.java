package cn.yongji.onestop.platform.digest;

import cn.yongji.onestop.kernel.digest.DigestKind;
import cn.yongji.onestop.kernel.digest.DigestLine;
import cn.yongji.onestop.platform.messaging.DeadLetter;
import cn.yongji.onestop.platform.messaging.DeadLetters;
import cn.yongji.onestop.platform.messaging.UnsentEvent;
import cn.yongji.onestop.platform.messaging.UnsentEvents;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What waits for an operator: the others believe to have told it, or this service believes to have heard all. */
final class ParkedEvents implements DigestSource {
    private final DeadLetters letters;
    private final UnsentEvents unsent;

    ParkedEvents(DeadLetters letters, UnsentEvents unsent) {
        this.letters = letters;
        this.unsent = unsent;
    }

    @Override
    public DigestKind kind() {
        return DigestKind.PARKED;
    }

    @Override
    public void each(Consumer<HeldAggregate> held) {
        letters.eachParked((project, it) -> held.accept(held(it.id(), project, viewOf(it))));
        unsent.eachParked((project, it) -> held.accept(held(it.id(), project, viewOf(it))));
    }

    private static HeldAggregate held(String id, String project, SortedMap<String, String> view) {
        return new HeldAggregate(new DigestLine(id, project, 0, view), true, Optional.empty());
    }

    private static SortedMap<String, String> viewOf(DeadLetter it) {
        var view = new TreeMap<String, String>();
        view.put("deadLetter", it.reader());
        put(view, it.type(), it.subject(), it.sequence());
        return view;
    }

    private static SortedMap<String, String> viewOf(UnsentEvent it) {
        var view = new TreeMap<String, String>();
        view.put("unsent", it.collection());
        put(view, it.type(), it.subject(), it.sequence());
        return view;
    }

    private static void put(
            SortedMap<String, String> view, @Nullable String type, @Nullable String subject, @Nullable Long sequence) {
        if (type != null) view.put("type", type);
        if (subject != null) view.put("subject", subject);
        if (sequence != null) view.put("sequence", "" + sequence);
    }
}
