package cn.yongji.onestop.local.stack.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What one subscription was sent, in the order of its arrival. At least once is promised, so a place may come again; what
 * may not happen is that one is never told, or for the first time after a later one.
 */
final class Arrivals {
    private final List<Long> places = new ArrayList<>();
    private final Set<Long> known = new HashSet<>();
    private int forged;
    private int overtaken;
    private int again;
    private long latest;

    /** One with a valid signature; says whether it is the first of its place. */
    synchronized boolean add(long place) {
        places.add(place);
        if (!known.add(place)) {
            again++;
            return false;
        }
        if (place < latest) overtaken++;
        latest = Math.max(latest, place);
        return true;
    }

    synchronized void addForged() {
        forged++;
    }

    /** Forgets all that came so far: what is sent now is counted anew. */
    synchronized void begin() {
        places.clear();
        known.clear();
        forged = 0;
        overtaken = 0;
        again = 0;
        latest = 0;
    }

    synchronized int count() {
        return places.size();
    }

    synchronized int again() {
        return again;
    }

    synchronized int overtaken() {
        return overtaken;
    }

    synchronized int forged() {
        return forged;
    }

    /** How many places of a range never came. */
    synchronized long missing(long from, long to) {
        var missing = 0L;
        for (var place = from; place <= to; place++) if (!known.contains(place)) missing++;
        return missing;
    }
}
