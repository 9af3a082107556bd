package cn.yongji.onestop.platform.event;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON form of the contracts: ISO dates, absent rather than null, unknown additions ignored. */
public final class EventJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new ContractForm())
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private EventJson() {}

    /** The contract as JSON text. */
    public static String write(EventContract event) {
        return MAPPER.writeValueAsString(event);
    }

    /**
     * Reads a contract by its wire name.
     *
     * @throws UnreadableEvent if the name is not known or the text does not fit
     */
    public static EventContract read(String name, String json) {
        if (!EventContracts.knows(name)) throw new UnreadableEvent("no contract is named " + name);
        try {
            var event = MAPPER.readValue(json, EventContracts.typeOf(name));
            ContractCompleteness.check(event);
            if (event.projectId().isBlank()) throw new UnreadableEvent("projectId is missing");
            return event;
        } catch (JacksonException | IllegalArgumentException e) {
            throw new UnreadableEvent(name + " cannot be read: " + e.getMessage(), e);
        }
    }
}
