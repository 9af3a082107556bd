package cn.yongji.onestop.platform.catalogue;

import cn.yongji.onestop.kernel.event.CataloguePublishedV1;
import cn.yongji.onestop.kernel.event.NamedCode;
import cn.yongji.onestop.kernel.fact.CatalogueNames;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.platform.event.EventJson;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.bson.Document;

/** What a code of the catalogue may be, whichever version it is of. One instance hears of a version, the others read it. */
public final class KnownNames {
    private static final int MOST_VERSIONS = 1_000;
    private static final String NAME = "catalogue.published.v1";
    private static final String EVENT = "event";

    private final MongoCollection<Document> versions;
    private volatile Map<Kind, Map<String, String>> names = packaged();

    KnownNames(MongoDatabase database) {
        this.versions = database.getCollection("published_catalogues");
    }

    /** Whether there is such a thing. One that this instance has not heard of may have been heard of by another. */
    public boolean knows(Kind kind, String code) {
        if (codes(kind).contains(code)) return true;
        refresh();
        return codes(kind).contains(code);
    }

    /** All codes of a kind. */
    public Set<String> codes(Kind kind) {
        return names.getOrDefault(kind, Map.of()).keySet();
    }

    /** What a known code is called, in Chinese; the code itself where nobody knows it. */
    public String name(Kind kind, String code) {
        return names.getOrDefault(kind, Map.of()).getOrDefault(code, code);
    }

    void take(CataloguePublishedV1 published) {
        var document = new Document("_id", published.version()).append(EVENT, EventJson.write(published));
        versions.replaceOne(new Document("_id", published.version()), document, new ReplaceOptions().upsert(true));
        refresh();
    }

    private void refresh() {
        var read = packaged();
        for (var document : versions.find().limit(MOST_VERSIONS)) {
            var published = (CataloguePublishedV1) EventJson.read(NAME, document.getString(EVENT));
            add(read, Kind.DEPARTMENT, published.departments());
            add(read, Kind.MATTER, published.matters());
            add(read, Kind.SLOT, published.slots());
        }
        names = read;
    }

    private static Map<Kind, Map<String, String>> packaged() {
        var all = new EnumMap<Kind, Map<String, String>>(Kind.class);
        for (var kind : Kind.values()) {
            var codes = new TreeMap<String, String>();
            CatalogueNames.of(kind).forEach((code, name) -> codes.put(code, name.zh()));
            all.put(kind, codes);
        }
        return all;
    }

    private static void add(Map<Kind, Map<String, String>> all, Kind kind, List<NamedCode> more) {
        var codes = all.computeIfAbsent(kind, _ -> new TreeMap<>());
        more.forEach(it -> codes.put(it.code(), it.name()));
    }
}
