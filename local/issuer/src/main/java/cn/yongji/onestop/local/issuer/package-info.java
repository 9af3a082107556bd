/** 本机身份颁发者. A small OpenID Connect issuer with demo accounts; production has its own. */
@NullMarked
package cn.yongji.onestop.local.issuer;

import org.jspecify.annotations.NullMarked;
