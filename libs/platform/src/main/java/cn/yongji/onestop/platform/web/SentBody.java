package cn.yongji.onestop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Type;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The JSON of the running request and what it is read as: kept so that everything that is wrong can be told at once. */
record SentBody(byte[] bytes, Type type) {
    private static final String NAME = SentBody.class.getName();

    private static final String READ = NAME + ".read";

    void remember() {
        remember(NAME, this);
    }

    static Optional<SentBody> of(HttpServletRequest request) {
        return Optional.ofNullable((SentBody) request.getAttribute(NAME));
    }

    /** Keeps what the JSON was read as: it tells a repeated command from another one. */
    static void rememberRead(Object body) {
        remember(READ, body);
    }

    /** What the JSON of a request was read as, if it had any. */
    static Optional<Object> read(HttpServletRequest request) {
        return Optional.ofNullable(request.getAttribute(READ));
    }

    private static void remember(String name, Object value) {
        RequestContextHolder.currentRequestAttributes().setAttribute(name, value, RequestAttributes.SCOPE_REQUEST);
    }
}
