package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Bounds what is read of a JSON body, packed or not, and looks through it before a controller sees it. */
@ControllerAdvice
final class BodyAdvice extends RequestBodyAdviceAdapter {
    private final BodyConstraints constraints;
    private final int mostBytes;

    BodyAdvice(BodyConstraints constraints, int mostBytes) {
        this.constraints = constraints;
        this.mostBytes = mostBytes;
    }

    @Override
    public boolean supports(
            MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converterType) {
        return JacksonJsonHttpMessageConverter.class.isAssignableFrom(converterType);
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType)
            throws IOException {
        if (message.getHeaders().getContentLength() > mostBytes) throw tooLarge();
        // A chunked body does not say its length beforehand, so it is counted while it is read.
        var coding = ContentCoding.of(message.getHeaders().getFirst(HttpHeaders.CONTENT_ENCODING));
        var sent = bounded(message.getBody().readNBytes(mostBytes + 1));
        var bytes = Utf8.checked(bounded(coding.opened(sent, mostBytes)));
        new SentBody(bytes, type).remember();
        return new HttpInputMessage() {
            @Override
            public InputStream getBody() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public HttpHeaders getHeaders() {
                return message.getHeaders();
            }
        };
    }

    @Override
    public Object afterBodyRead(
            @Nullable Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converterType) {
        // JSON can say null where Java cannot take it.
        if (body == null) throw new ProblemException(BodyProblems.noBody());
        var errors = BodyInspection.of(body, constraints);
        if (!errors.isEmpty()) throw new ProblemException(Problem.invalid(EdgeProblems.REQUEST_INVALID, errors));
        SentBody.rememberRead(body);
        return body;
    }

    private byte[] bounded(byte[] bytes) {
        if (bytes.length > mostBytes) throw tooLarge();
        return bytes;
    }

    private ProblemException tooLarge() {
        return new ProblemException(Problem.of(
                EdgeProblems.TOO_LARGE,
                "JSON 请求体最大 " + mostBytes + " 字节",
                "A JSON body has at most " + mostBytes + " bytes",
                "limitBytes",
                mostBytes));
    }
}
