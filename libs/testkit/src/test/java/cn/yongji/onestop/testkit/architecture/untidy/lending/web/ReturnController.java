package cn.yongji.onestop.testkit.architecture.untidy.lending.web;

import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

class ReturnController {
    record ReturnView(String matter) {}

    record FeeBody(int cents) {}

    record ReturnedBody(List<FeeBody> fees) {}

    @PostMapping("/returns")
    ReturnedBody bringBack(@RequestBody ReturnView view) {
        return new ReturnedBody(List.of(new FeeBody(view.matter().length())));
    }
}
