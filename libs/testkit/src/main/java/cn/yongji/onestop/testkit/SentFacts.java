package cn.yongji.onestop.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.event.EventContracts;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what a service really sends against {@code docs/asyncapi.yaml}, which partners build their readers from: the
 * samples show one event of a kind, the tests make the others. Sees every record on its way to the broker; what does not
 * fit fails the class of tests that is running.
 */
public final class SentFacts implements ProducerInterceptor<String, byte[]> {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_7,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();
    private static final Map<String, String> UNFIT = new ConcurrentHashMap<>();

    private static final class Read {
        static final JsonNode DOCUMENT = DocumentOfEvents.read();
    }

    /** Fails a class of tests during which something was sent that does not fit. */
    static final class Held implements AfterAllCallback {
        @Override
        public void afterAll(ExtensionContext context) {
            assertThat(unfit()).as("sent, but not as docs/asyncapi.yaml says").isEmpty();
        }
    }

    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> message) {
        var type = text(message.headers(), "ce_type");
        // What a test says in the name of others is its own affair.
        var own = !"/onestop/test".equals(text(message.headers(), "ce_source"));
        if (own && type != null && message.value() != null && isSaid(type, message.topic())) {
            var attributes = JsonMapper.shared().createObjectNode();
            message.headers().forEach(header -> attributes.put(header.key(), text(message.headers(), header.key())));
            hold(type, "headers", attributes.toString());
            hold(type, "payload", new String(message.value(), StandardCharsets.UTF_8));
        }
        return message;
    }

    /** What was put aside lies on another topic than what is said, just as it came. */
    private static boolean isSaid(String type, String topic) {
        return EventContracts.knows(type) && EventContracts.topicOf(type).equals(topic);
    }

    /** What did not fit since this was asked last, with the first of each kind. */
    static Map<String, String> unfit() {
        var unfit = Map.copyOf(UNFIT);
        UNFIT.keySet().removeAll(unfit.keySet());
        return unfit;
    }

    private static void hold(String type, String part, String json) {
        var schema = KNOWN.computeIfAbsent("/components/messages/" + type + "/" + part, SentFacts::schema);
        for (var error : schema.validate(json, InputFormat.JSON)) UNFIT.putIfAbsent(type + " " + part + error, json);
    }

    private static Schema schema(String pointer) {
        var schema = (ObjectNode) JsonMapper.shared().createObjectNode().put("$ref", "#" + pointer);
        schema.set("components", Read.DOCUMENT.get("components"));
        return SCHEMAS.getSchema(schema);
    }

    private static @Nullable String text(Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    @Override
    public void onAcknowledgement(RecordMetadata metadata, Exception fault) {}

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> settings) {}
}
