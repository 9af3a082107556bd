/** The page on which a person picks an account and logs in. */
@NullMarked
package cn.yongji.onestop.local.issuer.login;

import org.jspecify.annotations.NullMarked;
