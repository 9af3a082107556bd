package cn.yongji.onestop.testkit.architecture.tidy.lending.web;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

class LoanController {
    record TermBody(int days) {}

    record LoanBody(String matter, TermBody term) {}

    record LentView(String matter, TermBody term) {}

    @PostMapping("/loans")
    ResponseEntity<LentView> lend(@RequestBody LoanBody body) {
        return ResponseEntity.ok(new LentView(body.matter(), body.term()));
    }
}
