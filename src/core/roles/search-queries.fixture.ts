/** Names, accounts, roles, groups and regions as people write them: one list for each style, a role a line. */
interface Style {
  readonly style: string;
  /** `name | account | role | group | region`; what is left out at the end is missing. */
  readonly roles: string;
  /** `name of the role that must come first: queries`. */
  readonly queries: string;
}

export const STYLES: readonly Style[] = [
  {
    style: 'team and stage with dashes',
    roles: `
      global-payments-gateway-prod | 432143214321 | team/gateway/Operator | Payments | eu-west-1
      payments-staging | 111122220002 | Administrator | Payments | eu-central-1
      payments-prod | 111122220001 | Administrator | Payments | eu-central-1
      payments-dev | 111122220003 | Developer | Payments | eu-central-1
      orders-prod | 222233330001 | ReadOnly | Orders | eu-central-1
      orders-dev | 222233330003 | Developer | Orders | eu-central-1
      data-lake-deploy | 333344440001 | Ops+Deploy | Data | us-east-1
      data-lake-analytics | 333344440002 | Analyst | Data | us-east-1
      identity-prod | 444455550001 | SecurityAudit | Platform | us-east-1
      identity-dev | 444455550003 | Developer | Platform | us-east-1
      network-core | 555566660001 | NetworkAdmin | Platform | us-east-1
      billing | 666677770001 | BillingReadOnly | Finance | us-east-1
      log-archive | 777788880001 | AuditReader | Security | us-west-2
      shared-services | 888899990001 | PowerUser | Platform | us-west-2
      ops-tooling | 999900001111 | Administrator | Platform | us-west-2
      nonprod-sandbox | 121212121212 | Developer | Playground | ap-southeast-2
    `,
    queries: `
      payments-staging: p, pa, pay, ps
      payments-prod: pp, pay prod, prod pay, payments-prod, 1111-2222-0001, paymants prod, pmprod
      payments-dev: pd, dev, 111122220003, 0003 dev pay
      ops-tooling: op, ops, tool
      orders-dev: od, orders d
      orders-prod: ord, 2222
      data-lake-deploy: dld, dl, dep, deploy, lake
      data-lake-analytics: dla, lake an, analyst
      global-payments-gateway-prod: gpg, gate, prod, gateway-prod, prod gateway, operator
      identity-prod: ip, id, sec, security audit, identty
      identity-dev: idd
      network-core: nc, net, core
      log-archive: la, log, archive, audit, us-west
      shared-services: ss, power
      billing: bill, fin, 6666
      nonprod-sandbox: sand, box, ap-southeast, play
    `,
  },
  {
    style: 'words joined by capitals',
    roles: `
      ProdPaymentsReadOnly | 100000000001 | ReadOnlyAccess
      ProdPaymentsAdmin | 100000000001 | AdministratorAccess
      DevPaymentsAdmin | 100000000002 | AdministratorAccess
      StagingOrdersPowerUser | 100000000003 | PowerUserAccess
      ProdOrdersReadOnly | 100000000004 | ReadOnlyAccess
      AuditLogReader | 100000000005 | SecurityAudit
      NetworkHubAdmin | 100000000006 | NetworkAdministrator
      DNSAdmin | 100000000007 | Route53Full
      EKSClusterOps | 100000000008 | ClusterOperator
      MLTraining | 100000000009 | SageMakerUser
      BreakGlass | 100000000010 | OrganizationAccountAccessRole
    `,
    queries: `
      ProdPaymentsAdmin: ppa, pay admin
      ProdPaymentsReadOnly: ppr, pay, prodpay
      DevPaymentsAdmin: dpa, devpayadm
      StagingOrdersPowerUser: sop, orders, power
      ProdOrdersReadOnly: por, orders read, po
      AuditLogReader: al, log
      NetworkHubAdmin: hub, nha
      DNSAdmin: dns, da, route
      EKSClusterOps: eks, cluster, ops
      MLTraining: ml, train, sage, maker
      BreakGlass: bg, glass, org
    `,
  },
  {
    style: 'account and permission set, as tools write them',
    roles: `
      acme-prod/AdministratorAccess | 210000000001 | AdministratorAccess | acme-prod | us-east-1
      acme-prod/ReadOnlyAccess | 210000000001 | ReadOnlyAccess | acme-prod | us-east-1
      acme-dev/AdministratorAccess | 210000000002 | AdministratorAccess | acme-dev | us-east-1
      acme-dev/PowerUserAccess | 210000000002 | PowerUserAccess | acme-dev | us-east-1
      globex-prod/ReadOnlyAccess | 210000000003 | ReadOnlyAccess | globex-prod | eu-west-1
      globex-prod/Billing | 210000000003 | Billing | globex-prod | eu-west-1
      acme-security/SecurityAudit | 210000000004 | SecurityAudit | acme-security | us-east-1
      acme-root/ViewOnlyAccess | 210000000005 | ViewOnlyAccess | acme-root | us-east-1
    `,
    queries: `
      acme-prod/AdministratorAccess: acme, apa
      acme-prod/ReadOnlyAccess: apr, prod read, acme-prod/read, read only, readonly, only
      acme-dev/AdministratorAccess: ada
      acme-dev/PowerUserAccess: adp, dev power
      globex-prod/ReadOnlyAccess: gp, globex read, 0003 read
      globex-prod/Billing: gpb, glo bill, billing, eu-west bill
      acme-root/ViewOnlyAccess: view, root, 210000000005
      acme-security/SecurityAudit: sec, as, audit, 2100-0000-0004
    `,
  },
  {
    style: 'Japanese',
    roles: `
      決済-検証 | 310000000002 | Administrator | 基幹システム | ap-northeast-1
      決済-本番 | 310000000001 | Administrator | 基幹システム | ap-northeast-1
      決済-開発 | 310000000003 | Developer | 基幹システム | ap-northeast-1
      注文管理-本番 | 310000000011 | ReadOnly | 基幹システム | ap-northeast-1
      注文管理-開発 | 310000000013 | Developer | 基幹システム | ap-northeast-1
      データ基盤-本番 | 310000000021 | ReadOnly | 分析 | ap-northeast-1
      データ基盤-検証 | 310000000022 | Analyst | 分析 | ap-northeast-1
      ログ集約 | 310000000031 | AuditReader | 共通 | ap-northeast-3
      ネットワーク共通 | 310000000032 | NetworkAdmin | 共通 | ap-northeast-3
      社内ポータル-本番 | 310000000041 | Operator | 社内 | ap-northeast-1
      請求閲覧 | 310000000051 | Billing | 経理 | us-east-1
      サンドボックス（佐藤） | 310000000061 | PowerUser | 個人 | ap-northeast-1
      踏み台サーバー | 310000000062 | SessionManager | 共通 | ap-northeast-1
    `,
    queries: `
      決済-検証: 決, 決済, 検証
      決済-本番: 決済 本番, 決済　本番, 本番 決済, 決本, 本番
      決済-開発: 決済-開発, 決開, dev
      注文管理-本番: 注文, 管理
      注文管理-開発: 注開, 文管 開発
      データ基盤-本番: データ, ﾃﾞｰﾀ, 基盤, 分析, 3100-0000-0021
      データ基盤-検証: データ 検証, analyst
      ログ集約: ログ, 集約, audit
      ネットワーク共通: ネット, ﾈｯﾄﾜｰｸ, 共通, ap-northeast-3 net
      社内ポータル-本番: ポータル, 社内
      請求閲覧: 請求, 経理, ｂｉｌｌｉｎｇ, ３１００００００００５１
      サンドボックス（佐藤）: 佐藤, サンド, ボックス
      踏み台サーバー: 踏み台, サーバー
    `,
  },
  {
    style: 'Japanese and Latin letters in one name',
    roles: `
      検証DB管理者 | 320000000002 | DatabaseAdmin | 会員 | ap-northeast-1
      本番DB管理者 | 320000000001 | DatabaseAdmin | 会員 | ap-northeast-1
      prod-決済API | 320000000011 | ReadOnly | 決済 | ap-northeast-1
      dev-決済API | 320000000013 | Developer | 決済 | ap-northeast-1
      会員サイト PROD | 320000000021 | Operator | 会員 | ap-northeast-1
      会員サイト STG | 320000000022 | Operator | 会員 | ap-northeast-1
      ＥＣサイト本番 | 320000000031 | PowerUser | ＥＣ | ap-northeast-1
      社内ＡＤ | 320000000041 | DirectoryAdmin | 情シス | ap-northeast-1
      ﾊﾞｯﾁ処理基盤 | 320000000051 | BatchOperator | 基盤 | ap-northeast-1
    `,
    queries: `
      検証DB管理者: DB, 管理者
      本番DB管理者: 本番db, 本番
      prod-決済API: 決済, api, prod
      dev-決済API: 決済 dev, dev api
      会員サイト PROD: 会員, サイト, prod 会員
      会員サイト STG: 会員 stg, stg
      ＥＣサイト本番: サイト本番, ec
      社内ＡＤ: ad, 情シス, directory
      ﾊﾞｯﾁ処理基盤: バッチ, ﾊﾞｯﾁ, 処理, batch
    `,
  },
  {
    style: 'numbers, dots and underscores',
    roles: `
      eu.web.prod | 410000000001 | web/Operator | web | eu-west-1
      eu.web.test | 410000000002 | web/Operator | web | eu-west-1
      us.web.prod | 410000000003 | web/Operator | web | us-east-1
      team01_prod | 410000000011 | Administrator | teams | eu-west-1
      team02_prod | 410000000012 | Administrator | teams | eu-west-1
      team10_test | 410000000019 | Administrator | teams | eu-west-1
      customer-0042-prod | 410000000042 | MSPAdmin | customers | eu-central-1
      customer-0420-prod | 410000000420 | MSPAdmin | customers | eu-central-1
      Contoso Ltd / Production | 410000000501 | MSPAdmin | customers | eu-central-1
      Contoso Ltd / Backup | 410000000502 | BackupOperator | customers | eu-central-1
      k8s-prod-2024 | 410000000601 | K8sAdmin | clusters | eu-north-1
      k8s-prod-2025 | 410000000602 | K8sAdmin | clusters | eu-north-1
    `,
    queries: `
      eu.web.prod: ewp
      eu.web.test: ewt, web test, eu.web.t
      us.web.prod: uwp, us, us web
      team02_prod: team02
      team10_test: team 10, 10
      customer-0042-prod: 0042, cust 0042
      customer-0420-prod: 0420
      Contoso Ltd / Production: clp, con, ltd
      Contoso Ltd / Backup: clb, contoso backup, backup
      k8s-prod-2024: k8s
      k8s-prod-2025: 2025, k8s 2025, north 2025
    `,
  },
];
