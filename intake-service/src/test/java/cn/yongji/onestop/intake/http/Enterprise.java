package cn.yongji.onestop.intake.http;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.id.Uscc;
import cn.yongji.onestop.testkit.Api;
import cn.yongji.onestop.testkit.Reply;
import cn.yongji.onestop.testkit.Tokens;
import java.net.http.HttpRequest;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An enterprise that nobody has met before, so that nothing of it is on file. */
record Enterprise(String uscc, Api api) {
    private static final AtomicInteger FOUNDED = new AtomicInteger();

    static Enterprise founded(Api api) {
        var body = "91140881MA%07d".formatted(FOUNDED.incrementAndGet());
        var uscc = body + new Uscc(body + "0").expectedCheckDigit();
        return of(uscc, api);
    }

    static Enterprise of(String uscc, Api api) {
        return new Enterprise(uscc, api.as(Tokens.enterprise(uscc)));
    }

    String project() {
        var opened = api.withKey().post("/v1/projects", Hall.opening(Map.of("unit", Hall.unit(uscc))));
        assertThat(opened.status()).as(opened.toString()).isEqualTo(201);
        return opened.json().path("projectId").asString();
    }

    Reply upload(String project, String name, byte[] content, String... slots) {
        return Hall.upload(api.withKey(), project, name, content, slots);
    }

    /** With something said besides name and slots. */
    Reply uploadSaying(String said, String project, String name, byte[] content, String... slots) {
        return api.withKey()
                .with("Content-Type", "application/octet-stream")
                .send(
                        "POST",
                        Hall.uploadPath(project, name, slots) + "&" + said,
                        HttpRequest.BodyPublishers.ofByteArray(content));
    }

    Reply apply(String project, String matters, String materials) {
        return api.withKey()
                .post("/v1/projects/" + project + "/applications", Hall.application(matters, materials, true));
    }
}
