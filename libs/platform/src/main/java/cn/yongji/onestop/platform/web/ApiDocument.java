package cn.yongji.onestop.platform.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the API document that was checked against the code in the build and packed with it. */
@Hidden
@RestController
final class ApiDocument {
    private static final MediaType YAML = new MediaType("application", "yaml", StandardCharsets.UTF_8);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Resource document;

    ApiDocument(String service) {
        this.document = new ClassPathResource("openapi/" + service + ".yaml");
    }

    @OpenToAnyone(because = "the document says how to ask, and holds nothing of what is answered")
    @GetMapping("/openapi.yaml")
    ResponseEntity<Resource> read() {
        if (!document.exists()) throw new ProblemException(Problem.notFound());
        return ResponseEntity.ok()
                .contentType(YAML)
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(document);
    }
}
