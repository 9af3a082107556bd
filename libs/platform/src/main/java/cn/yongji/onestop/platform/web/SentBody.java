package cn.yongji.onestop.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Type;
import java.util.Optional;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The JSON of the running request and what it is read as: kept so that everything that is wrong can be told at once. */
record SentBody(byte[] bytes, Type type) {
    private static final String NAME = SentBody.class.getName();

    void remember() {
        RequestContextHolder.currentRequestAttributes().setAttribute(NAME, this, RequestAttributes.SCOPE_REQUEST);
    }

    static Optional<SentBody> of(HttpServletRequest request) {
        return Optional.ofNullable((SentBody) request.getAttribute(NAME));
    }
}
