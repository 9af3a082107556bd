package cn.yongji.onestop.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AsyncApiTest {
    private static final Set<String> NOT_CONTRACTS = Set.of("dead-letter");
    private static final Set<Class<?>> FLAT = Set.of(ReviewRef.class, ReviewProgress.class);

    @Test
    void the_document_is_valid_by_the_official_schema() {
        assertThat(AsyncApiDocument.violations(AsyncApiDocument.DOCUMENT)).isEmpty();
    }

    @Test
    void a_document_that_is_not_valid_is_noticed() {
        var wrong = (ObjectNode) AsyncApiDocument.DOCUMENT.deepCopy();
        wrong.withObject("/operations/intakeSends").put("action", "shout");

        assertThat(AsyncApiDocument.violations(wrong)).isNotEmpty();
    }

    @Test
    void every_reference_in_the_document_leads_somewhere() {
        assertThat(references(AsyncApiDocument.DOCUMENT)).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(AsyncApiDocument.DOCUMENT.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
    }

    @Test
    void the_document_has_exactly_the_contracts_and_their_topics() {
        var documented = new TreeSet<>(
                AsyncApiDocument.DOCUMENT.at("/components/messages").propertyNames());
        documented.removeAll(NOT_CONTRACTS);
        var addresses = AsyncApiDocument.DOCUMENT
                .at("/channels")
                .valueStream()
                .map(channel -> channel.required("address").stringValue());

        assertThat(documented).isEqualTo(new TreeSet<>(EventContracts.names()));
        assertThat(addresses)
                .contains(
                        EventContracts.INTAKE,
                        EventContracts.APPROVAL,
                        EventContracts.COORDINATION,
                        EventContracts.LEDGER,
                        EventContracts.REFERENCE);
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_contract_stands_on_its_topic_and_is_sent_by_somebody(String name) {
        var channels = AsyncApiDocument.DOCUMENT
                .at("/channels")
                .propertyStream()
                .filter(channel -> channel.getValue().required("messages").has(name))
                .toList();

        assertThat(channels).singleElement().satisfies(channel -> {
            assertThat(channel.getValue().required("address").stringValue()).isEqualTo(EventContracts.topicOf(name));
            var asMessage = "#/channels/" + channel.getKey() + "/messages/" + name;
            assertThat(AsyncApiDocument.DOCUMENT.at("/operations").valueStream())
                    .filteredOn(operation ->
                            operation.required("action").stringValue().equals("send"))
                    .filteredOn(operation -> references(operation).contains(asMessage))
                    .hasSize(1);
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_approved_and_the_oldest_sample_fit_the_payload_schema(String name) {
        var pointer = "/components/messages/" + name + "/payload";

        assertThat(AsyncApiDocument.violations(pointer, WireForm.tree(WireForm.approved(name))))
                .isEmpty();
        assertThat(AsyncApiDocument.violations(pointer, WireForm.tree(WireForm.oldest(name))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void a_payload_that_lacks_a_required_field_or_has_a_wrong_type_does_not_fit(String name) {
        var pointer = "/components/messages/" + name + "/payload";
        var oldest = WireForm.tree(WireForm.oldest(name));

        for (var field : oldest.propertyNames()) {
            var lacking = (ObjectNode) oldest.deepCopy();
            lacking.remove(field);
            assertThat(AsyncApiDocument.violations(pointer, lacking))
                    .as("without " + field)
                    .isNotEmpty();
            var wrong = (ObjectNode) oldest.deepCopy();
            wrong.putObject(field);
            assertThat(AsyncApiDocument.violations(pointer, wrong))
                    .as("{} as " + field)
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void the_example_in_the_document_is_the_approved_sample_and_its_headers_fit(String name) {
        var example = AsyncApiDocument.message(name).required("examples").required(0);

        assertThat(example.required("payload")).isEqualTo(WireForm.tree(WireForm.approved(name)));
        assertThat(AsyncApiDocument.violations(
                        "/components/messages/" + name + "/headers", example.required("headers")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("names")
    void headers_without_an_attribute_or_of_another_contract_do_not_fit(String name) {
        var pointer = "/components/messages/" + name + "/headers";
        var headers =
                AsyncApiDocument.message(name).required("examples").required(0).required("headers");

        for (var attribute : headers.propertyNames()) {
            if (attribute.equals("ce_traceparent")) continue;
            var lacking = (ObjectNode) headers.deepCopy();
            lacking.remove(attribute);
            assertThat(AsyncApiDocument.violations(pointer, lacking))
                    .as("without " + attribute)
                    .isNotEmpty();
        }
        var foreign = ((ObjectNode) headers.deepCopy()).put("ce_type", "another.fact.v1");
        assertThat(AsyncApiDocument.violations(pointer, foreign)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("records")
    void a_schema_has_the_components_of_its_record_described_and_requires_those_that_are_always_there(Class<?> type) {
        var schema = AsyncApiDocument.schema(type.getSimpleName());
        var components = flat(type).toList();

        assertThat(schema.required("properties").propertyNames())
                .containsExactlyElementsOf(
                        components.stream().map(RecordComponent::getName).toList());
        assertThat(schema.required("required").valueStream().map(JsonNode::stringValue))
                .containsExactlyElementsOf(components.stream()
                        .filter(component -> isAlwaysThere(component, type))
                        .map(RecordComponent::getName)
                        .toList());
        assertThat(schema.required("properties").valueStream())
                .allMatch(property -> property.has("description") || property.has("$ref"));
    }

    static Stream<String> names() {
        return EventContracts.names().stream().sorted();
    }

    /** The contracts, and the records that they are made of. */
    static Stream<Class<?>> records() {
        var found = new HashSet<Class<?>>();
        EventContracts.names().forEach(name -> gather(EventContracts.typeOf(name), found));
        return found.stream().sorted((a, b) -> a.getName().compareTo(b.getName()));
    }

    /** The components as they stand on the wire: those of a review stand in the event itself. */
    private static Stream<RecordComponent> flat(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> FLAT.contains(component.getType())
                        ? Arrays.stream(component.getType().getRecordComponents())
                        : Stream.of(component));
    }

    /** How a review stands was not told at first; the leanest event of each kind says what it has had from its beginning. */
    private static boolean isAlwaysThere(RecordComponent component, Class<?> type) {
        if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) return true;
        if (component.getDeclaringRecord() != ReviewProgress.class) return false;
        var name = EventContracts.names().stream()
                .filter(it -> EventContracts.typeOf(it) == type)
                .findAny()
                .orElseThrow();
        return WireForm.tree(WireForm.oldest(name)).has(component.getName());
    }

    private static void gather(Type type, Set<Class<?>> found) {
        if (type instanceof ParameterizedType list) gather(list.getActualTypeArguments()[0], found);
        if (type instanceof Class<?> record && record.isRecord() && found.add(record)) {
            flat(record).forEach(component -> gather(component.getGenericType(), found));
        }
    }

    private static Set<String> references(JsonNode node) {
        return node.findValues("$ref").stream().map(JsonNode::stringValue).collect(Collectors.toSet());
    }
}
