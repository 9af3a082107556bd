package cn.yongji.onestop.ledger.board.mongo;

import cn.yongji.onestop.ledger.board.domain.Card;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A card as a document. The card itself is one text: it is only ever read as a whole, and made anew from the ledger where its
 * form is not today's.
 */
final class CardDocument {
    /** To be counted up with every change of what a card holds or how it is folded. */
    static final int FORM = 4;

    static final String LENGTH = "length";
    static final String FORM_NAME = "form";
    static final String AT = "at";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private CardDocument() {}

    /** What is set, beside the identity. */
    static Document fields(Card card, Instant at) {
        return new Document(LENGTH, card.length())
                .append("head", card.head())
                .append(FORM_NAME, FORM)
                .append(AT, Date.from(at))
                .append("card", MAPPER.writeValueAsString(card));
    }

    /** The card; empty where it is of another form, and to be made anew. */
    static Optional<Card> read(Document document) {
        if (document.getInteger(FORM_NAME, 0) != FORM) return Optional.empty();
        try {
            return Optional.of(MAPPER.readValue(document.getString("card"), Card.class));
        } catch (JacksonException _) {
            // Somebody changed it by hand; the next entry of the project makes it anew.
            return Optional.empty();
        }
    }
}
