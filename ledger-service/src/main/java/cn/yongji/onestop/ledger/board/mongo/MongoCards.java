package cn.yongji.onestop.ledger.board.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;

import cn.yongji.onestop.ledger.board.domain.Card;
import cn.yongji.onestop.ledger.board.domain.Cards;
import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * A document per project. The one that rests on more entries wins, whoever writes when: a card is a function of its ledger up
 * to a length, so no instance can take another's work away.
 */
public final class MongoCards implements Cards {
    private static final String ID = "_id";
    private static final int ROUND = 500;

    private final MongoCollection<Document> documents;

    public MongoCards(MongoDatabase database) {
        this.documents = database.getCollection("board_cards");
    }

    /** Creates what looking for changes needs; does nothing where it exists. */
    public void prepare() {
        documents.createIndex(Indexes.ascending(CardDocument.AT));
    }

    @Override
    public boolean keep(Card card) {
        // System time on purpose: the clock of the business may be moved in rehearsals, and others look for what is
        // new.
        var fields = CardDocument.fields(card, Instant.now());
        return replaced(card, fields) || inserted(card, fields) || replaced(card, fields);
    }

    private boolean replaced(Card card, Document fields) {
        Bson older = or(lte(CardDocument.LENGTH, card.length()), lt(CardDocument.FORM_NAME, CardDocument.FORM));
        return documents
                        .updateOne(and(eq(ID, card.projectId()), older), new Document("$set", fields))
                        .getMatchedCount()
                == 1;
    }

    private boolean inserted(Card card, Document fields) {
        try {
            var document = new Document(ID, card.projectId());
            document.putAll(fields);
            documents.insertOne(document);
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw e;
        }
    }

    @Override
    public List<Card> all() {
        return read(new Document());
    }

    @Override
    public List<Card> of(Collection<String> projectIds) {
        var found = new ArrayList<Card>();
        var ids = List.copyOf(projectIds);
        for (var from = 0; from < ids.size(); from += ROUND)
            found.addAll(read(in(ID, ids.subList(from, Math.min(ids.size(), from + ROUND)))));
        return found;
    }

    @Override
    public Map<String, Long> writtenSince(Instant since) {
        return lengths(gte(CardDocument.AT, Date.from(since)));
    }

    @Override
    public Map<String, Long> lengths() {
        return lengths(new Document());
    }

    private Map<String, Long> lengths(Bson filter) {
        var lengths = new HashMap<String, Long>();
        for (var found :
                documents.find(filter).projection(Projections.include(CardDocument.LENGTH, CardDocument.FORM_NAME))) {
            var current = found.getInteger(CardDocument.FORM_NAME, 0) == CardDocument.FORM;
            lengths.put(found.getString(ID), current ? found.getLong(CardDocument.LENGTH) : 0L);
        }
        return lengths;
    }

    private List<Card> read(Bson filter) {
        return documents.find(filter).map(CardDocument::read).into(new ArrayList<>()).stream()
                .flatMap(Optional::stream)
                .toList();
    }
}
