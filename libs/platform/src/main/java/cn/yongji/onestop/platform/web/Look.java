package cn.yongji.onestop.platform.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/**
 * A caller who looks at something that has versions, and may have one of them already ({@code If-None-Match}).
 *
 * @param caller who looks
 */
public record Look(Caller caller, @Nullable String ifNoneMatch) {
    /** The version there is; 304 without a body where the caller has it. */
    public <T> ResponseEntity<T> at(long version, Supplier<T> body) {
        return Answers.read(ifNoneMatch, version, body);
    }

    /** Whether the caller has what that entity tag stands for. */
    public boolean has(String etag) {
        return Answers.isKnown(ifNoneMatch, etag);
    }
}
