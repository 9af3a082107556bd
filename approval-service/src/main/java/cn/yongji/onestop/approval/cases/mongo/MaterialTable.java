package cn.yongji.onestop.approval.cases.mongo;

import cn.yongji.onestop.kernel.event.MaterialRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/** The materials of a case, each once: one set serves many matters (S30), so reviews refer to them by their place. */
final class MaterialTable {
    private record Material(String id, String name, String sha256) {}

    private final List<Material> materials = new ArrayList<>();
    private final Map<Material, Integer> places = new HashMap<>();

    static MaterialTable fromDocuments(List<Document> documents) {
        var table = new MaterialTable();
        for (var document : documents) {
            table.place(
                    new Material(document.getString("id"), document.getString("name"), document.getString("sha256")));
        }
        return table;
    }

    List<Document> toDocuments() {
        return materials.stream()
                .map(material -> new Document("id", material.id())
                        .append("name", material.name())
                        .append("sha256", material.sha256()))
                .toList();
    }

    List<Document> refer(List<MaterialRef> references) {
        return references.stream()
                .map(ref -> new Document("slot", ref.slot())
                        .append("at", place(new Material(ref.materialId(), ref.name(), ref.sha256()))))
                .toList();
    }

    List<MaterialRef> resolve(List<Document> references) {
        return references.stream()
                .map(reference -> {
                    var material = materials.get(reference.getInteger("at"));
                    return new MaterialRef(
                            reference.getString("slot"), material.id(), material.name(), material.sha256());
                })
                .toList();
    }

    private int place(Material material) {
        return places.computeIfAbsent(material, added -> {
            materials.add(added);
            return materials.size() - 1;
        });
    }
}
