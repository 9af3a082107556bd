package cn.yongji.onestop.testkit;

import cn.yongji.onestop.testkit.openapi.OpenApiContract;
import cn.yongji.onestop.testkit.openapi.OpenApiParts;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of a whole service over HTTP: real database, real broker, real tokens. The parts are started once per JVM, and
 * tests that carry only this annotation share one application. Inject {@link Api} to call it,
 * {@code MovableClock} to let time pass, {@link OpenApiContract} to look at its API document. Every event that the service
 * sends meanwhile is held against the document of the events.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@ContextConfiguration(initializers = RealParts.class)
@Import({TestParts.class, OpenApiParts.class})
@ExtendWith(SentFacts.Held.class)
public @interface OnestopTest {}
