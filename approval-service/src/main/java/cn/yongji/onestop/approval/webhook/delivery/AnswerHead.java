package cn.yongji.onestop.approval.webhook.delivery;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The head of an answer as it came, for us alone. The client library acts on what a head says: it repeats a call by itself
 * (408, 503 with {@code Retry-After: 0}), wants to follow, fails over a number that is too long or a body that should not be
 * there. So it is shown a plain 200, and what was really said is kept here before it looks.
 */
final class AnswerHead extends EventListener {
    private static final int PLAIN = 200;
    private static final int UPGRADE = 101;

    private final AtomicReference<@Nullable Response> said = new AtomicReference<>();

    /** Goes with the call: whatever becomes of it, an answer that began to arrive is known. */
    static EventListener of(Call call) {
        var head = call.request().tag(AnswerHead.class);
        return head == null ? EventListener.NONE : head;
    }

    /** What the library sees of the answer. */
    static Response plain(Interceptor.Chain chain) throws IOException {
        var answer = chain.proceed(chain.request());
        return answer.newBuilder().code(PLAIN).headers(Headers.EMPTY).build();
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        // 1xx announce the answer; only a change of protocol is one.
        if (response.code() >= PLAIN || response.code() == UPGRADE) said.set(response);
    }

    @Nullable
    Response said() {
        return said.get();
    }
}
