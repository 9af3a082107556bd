package cn.yongji.onestop.testkit;

import cn.yongji.onestop.kernel.event.EventContract;
import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.platform.event.EventJson;
import java.util.Map;
import java.util.TreeMap;

/** The example of every contract, as the document of the events shows it. */
public final class DocumentedFacts {
    private DocumentedFacts() {}

    /** By wire name. */
    public static Map<String, EventContract> all() {
        var document = DocumentOfEvents.read();
        var facts = new TreeMap<String, EventContract>();
        for (var name : EventContracts.names()) {
            var payload = document.at("/components/messages/" + name + "/examples/0/payload");
            facts.put(name, EventJson.read(name, payload.toString()));
        }
        return facts;
    }
}
