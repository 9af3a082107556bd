package cn.yongji.onestop.edge.attempt;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 越权访问: somebody asked for what he may not do, or may not know of. Nothing of what he sent is kept.
 *
 * @param account subject of the token
 * @param route template of the address, where an operation was found
 * @param path the address as it was asked for, without its query
 * @param status 403, or 404 where the thing is there and the caller may not know of it
 * @param problem slug of the problem he was answered with
 * @param traceId finds the logs of the request
 * @param omitted attempts of this account, since the one before, that were too many to be noted one by one
 */
public record RefusedAttempt(
        Instant at,
        String service,
        String account,
        List<String> roles,
        String method,
        @Nullable String route,
        String path,
        int status,
        String problem,
        @Nullable String traceId,
        long omitted) {
    private static final int LONGEST_PATH = 500;

    public RefusedAttempt {
        roles = List.copyOf(roles);
        if (path.length() > LONGEST_PATH) path = path.substring(0, LONGEST_PATH);
    }
}
