/**
 * 告知承诺, 容缺: what the applicant promised instead of bringing it, and how far it is kept. Values only; they know no
 * application.
 */
@NullMarked
package cn.yongji.onestop.intake.counter.application.domain.promise;

import org.jspecify.annotations.NullMarked;
