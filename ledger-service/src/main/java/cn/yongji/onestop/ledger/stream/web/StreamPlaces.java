package cn.yongji.onestop.ledger.stream.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.ledger.stream.StreamSettings;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Places for live streams of one instance: as many as there is memory for, and a share of them for each account. */
@Component
public final class StreamPlaces {
    private final Semaphore places;
    private final int share;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();

    StreamPlaces(StreamSettings settings) {
        this.places = new Semaphore(settings.places(Runtime.getRuntime().maxMemory()));
        this.share = settings.perAccount();
    }

    /** A place that is held until it is closed. */
    public interface Place extends AutoCloseable {
        @Override
        void close();
    }

    /** 429 where there is none for the account, or none at all. */
    public Place take(String account) {
        if (taken.merge(account, 1, Integer::sum) > share) {
            giveBack(account);
            throw tooMany(
                    "您的账号最多同时打开" + share + "个，请先关闭其他的",
                    "Your account may have " + share + " open; close another one first");
        }
        if (!places.tryAcquire()) {
            giveBack(account);
            throw tooMany("请稍后再试", "Try again later");
        }
        return () -> {
            places.release();
            giveBack(account);
        };
    }

    private void giveBack(String account) {
        taken.computeIfPresent(account, (_, count) -> count == 1 ? null : count - 1);
    }

    private static ProblemException tooMany(String zh, String en) {
        return new ProblemException(
                Problem.of(StreamProblem.TOO_MANY_STREAMS, zh, en).withHeader(HttpHeaders.RETRY_AFTER, "10"));
    }
}
