package cn.yongji.onestop.ledger.http;

import cn.yongji.onestop.testkit.OnestopTest;
import cn.yongji.onestop.testkit.openapi.OpenApiContract;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@OnestopTest
class OpenApiTest {
    @Autowired
    OpenApiContract contract;

    @Test
    void the_api_document_is_the_committed_one_and_has_no_gap() {
        contract.verify();
    }
}
